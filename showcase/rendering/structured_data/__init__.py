"""Structured data (schema.org, as JSON-LD): what pages say to machines, never more than what they show."""
