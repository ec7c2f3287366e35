"""One language of the site, told by SITE_LANGUAGE: Pelican builds one at a time, so two run side by side."""

import os
from pathlib import Path

from markdown.extensions.toc import slugify_unicode

_HERE = Path(__file__).parent
_LANGUAGE = os.environ["SITE_LANGUAGE"]

PATH = str(_HERE / "content" / _LANGUAGE)
ARTICLE_PATHS = ["."]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME = str(_HERE / "theme")
PLUGIN_PATHS = [str(_HERE / "plugins")]
PLUGINS = ["showcase_lists"]
SITEURL = "https://example.org" + ("" if _LANGUAGE == "vi" else f"/{_LANGUAGE}")
SITENAME = {"vi": "Trang đo", "en": "Measured site"}[_LANGUAGE]
AUTHOR = {"vi": "Nhóm đo", "en": "Measurers"}[_LANGUAGE]
DEFAULT_LANG = _LANGUAGE
TIMEZONE = "Asia/Ho_Chi_Minh"
WITH_FUTURE_DATES = True
DEFAULT_DATE = (2026, 1, 1)

READERS = {"rst": None, "html": None}
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
ARTICLE_ORDER_BY = "title"
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

FORMATTED_FIELDS: list[str] = []
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
MARKDOWN = {
    "extensions": ["markdown.extensions.meta", "markdown.extensions.sane_lists", "markdown.extensions.tables"],
    "extension_configs": {"markdown.extensions.toc": {"slugify": slugify_unicode}},
    "output_format": "html5",
}

# What was read is kept for the next run, by the files' times.
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CACHE_PATH = str(_HERE / "cache" / _LANGUAGE)
CHECK_MODIFIED_METHOD = "mtime"
GZIP_CACHE = False
CONTENT_CACHING_LAYER = "reader"
