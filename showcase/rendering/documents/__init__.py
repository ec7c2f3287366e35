"""Files for machines: feeds, calendars, catalogues of goods, open data, the search index, the sitemap."""
