"""Outputs in, bytes out: the only place that knows templates, Markdown and encoders."""
