"""What the site knows, as frozen values: no file is touched here, and no page is thought of."""
