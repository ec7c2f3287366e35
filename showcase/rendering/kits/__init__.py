"""Kits for sharing: texts, pictures and sheets about one thing, as files that a volunteer hands over."""
