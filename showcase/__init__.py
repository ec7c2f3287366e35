"""A generator of static showcase sites for local products: volunteers' files in, a multilingual site out."""
