"""Addresses inside the site: the only place that joins one. Each ends in `/` or names a file, none begins with `/`."""

LETTERS = {"product": "p", "district": "d", "producer": "m", "video": "v", "event": "e", "story": "s"}
"""The letter under which each kind stands: short enough to say aloud and to print on a box."""
TRADE = "trade/"
"""Where the page for traders stands."""

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def edition_path(language: str, first: str) -> str:
    """Where a language begins: the site's first one has no prefix."""
    return "" if language == first else f"{language}/"


def list_path(edition: str, kind: str) -> str:
    """The list of a kind: `en/p/`."""
    return f"{edition}{LETTERS[kind]}/"


def thing_path(edition: str, kind: str, name: str) -> str:
    """A thing's page: `en/p/mat-ong/`."""
    return f"{list_path(edition, kind)}{name}/"


def trade_sheet_path(edition: str) -> str:
    """The table of all products for traders: `en/trade/trade.csv`."""
    return f"{edition}{TRADE}trade.csv"


def search_index_path(edition: str, key: str = "") -> str:
    """A file of the search index: `en/search/index.js`, and `en/search/with-ma.js` for what has a word with «ma».

    No file is named by the key alone: Windows has none that is called `con.js`.
    """
    name = "".join(letter if letter in _PLAIN else f"_{ord(letter):x}" for letter in key)
    return f"{edition}search/with-{name}.js" if key else f"{edition}search/index.js"


def file_of(path: str) -> str:
    """The file that answers at an address: `p/mat-ong/` → `p/mat-ong/index.html`."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def relative(here: str, there: str, edition: str = "") -> str:
    """The link from the page at `here` to `there`, good at a domain's root, in a sub-folder and on a USB stick.

    It goes by way of the root, or of the root of its edition, so that all pages of one depth have the same links and
    can share what is made of them.
    """
    inside = edition if there.startswith(edition) else ""
    return "../" * (here.count("/") - inside.count("/")) + there.removeprefix(inside) or "./"
