"""The page for those who are lost."""

from pathlib import Path

import pytest

from showcase.building import prepare
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.frames import Look
from showcase.rendering.pages.home import not_found_view
from tests.small_sites import SETTINGS, SmallSite

NOWHERE = Path("no-words")


@pytest.fixture
def lost(tmp_path):
    def view_of(path, settings=SETTINGS):
        made = prepare(SmallSite(tmp_path).write(settings)._options({}))
        page = made.plan.by_path[path]
        edition = editions(made.plan, made.catalog, made.today, NOWHERE)[page.language]
        return not_found_view(PageContext(edition, page), Look("", ""))

    return view_of


def ways(view):
    return [[(link.text.text, link.href) for link in part.links] for part in view.editions]


def test_somebody_lost_is_led_home_to_the_products_and_to_the_index_of_each_language_the_own_first(lost):
    base = "https://cho.example/phien/"
    view = lost("en/404.html")
    assert [(part.language, part.prefix) for part in view.editions] == [("en", "en/"), ("vi", "")]
    assert ways(view)[0] == [("Home", f"{base}en/"), ("Products", f"{base}en/p/"), ("From A to Z", f"{base}en/search/")]
    assert ways(view)[1] == [("Home", base), ("Products", f"{base}p/"), ("From A to Z", f"{base}search/")]
    assert view.base == "/phien/"


def test_without_a_known_address_the_root_of_the_host_is_the_best_guess(lost, monkeypatch):
    for name in ("URL", "CF_PAGES_URL", "CI_PAGES_URL", "DEPLOY_PRIME_URL"):
        monkeypatch.delenv(name, raising=False)
    view = lost("404.html", settings=SETTINGS.replace("base_url: https://cho.example/phien/\n", ""))
    assert (view.base, ways(view)[1][0]) == ("", ("Home", "/en/"))
