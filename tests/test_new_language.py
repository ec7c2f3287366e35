"""Adding a language is one line in `site.yaml` and one file of words: also one written from the right, and one that the
locale data lacks.
"""

import pytest

from tests.small_sites import SETTINGS, spoken

pytestmark = pytest.mark.slow

LINES = {
    "ar": "  - {code: ar, name: العربية, direction: rtl, borrows: [en, vi]}\n",
    "mww": "  - {code: mww, name: Hmoob, borrows: [en, vi]}\n",
}
WORDS = {"ar": {"Products": "المنتجات", "Home": "الرئيسية"}, "mww": {"Products": "Khoom", "Home": "Tsev"}}
SITE = """\
-- content/sources.yaml --
bao: {title: Tin, publisher: Báo}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
summary: {vi: Mật của bản., en: Honey of the village.}
season: {months: [3-5]}
price: {amount: 45000, per: chai, as_of: 2026-10-01}
recognitions:
  - {stars: 4, authority: province, decision: 1/QĐ, issued_on: 2026-05-01, evidence: {tier: A, seen_on: 2026-06-01}}
-- content/events/cho/event.yaml --
name: {vi: Chợ, en: Market}
kind: fair
starts_on: 2026-12-05
"""


def catalogue(code):
    entries = "".join(f'msgid "{word}"\nmsgstr "{translated}"\n\n' for word, translated in WORDS[code].items())
    return f'msgid ""\nmsgstr "Language: {code}\\nContent-Type: text/plain; charset=utf-8\\n"\n\n{entries}'


@pytest.fixture(params=sorted(LINES))
def spoken_in(request, site):
    """A site with one language more, built; and that language's code."""
    code = request.param
    settings = SETTINGS.replace("organisation:", f"{LINES[code]}organisation:")
    small = site(SITE).write(settings).put(f"locales/{code}.po", catalogue(code).encode())
    report = small.build()
    assert [problem.code for problem in report.problems if problem.code[0] == "E"] == []
    return small, code


def test_every_page_exists_in_it_with_its_own_words_and_says_what_it_borrows(spoken_in):
    small, code = spoken_in
    files = small.files()
    pages = {file for file in files if file.endswith(".html") and not file.startswith(("en/", f"{code}/"))}
    # One page speaks all languages where there is no network.
    assert {f"{code}/{file}" for file in pages - {"offline/index.html"}} <= files
    page = small.page(f"{code}/p/mat-ong")  # Reading is strict: a page with a mistake in its HTML fails here.
    assert (page.root.get("lang"), page.root.get("dir")) == (code, "rtl" if code == "ar" else "ltr")
    assert WORDS[code]["Products"] in {spoken(link) for link in page.all("nav[@class='sections']//a")}
    assert "English" in page.text  # where the texts are borrowed from
    assert [one.get("lang") for one in page.all("h1/span")] == ["en"]
    assert page.all("link[@rel='canonical']")[0].get("href").endswith("/en/p/mat-ong/")


def test_its_dates_numbers_and_prices_are_written_somehow_and_never_crash(spoken_in):
    small, code = spoken_in
    text = small.page(f"{code}/p/mat-ong").text
    assert "2026" in text or "٢٠٢٦" in text
    assert any(price in text for price in ("45,000", "45.000", "٤٥٬٠٠٠", "45٬000"))
    small.page(f"{code}/season")
    small.page(f"{code}/status")


def test_it_joins_the_switcher_and_what_is_not_translated_stays_out_of_search_results(spoken_in):
    small, code = spoken_in
    switcher = small.page("p/mat-ong").all("details[@class='languages']//a")
    assert [link.get("hreflang") for link in switcher] == ["vi", "en", code]
    sitemap = (small.output / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/{code}/p/mat-ong/" not in sitemap
    # The interface's own pages are in it: their words are translated, or English.
    assert f"/{code}/p/</loc>" in sitemap


def test_nothing_else_changes_for_readers_of_the_other_languages(spoken_in):
    small, code = spoken_in
    with_it = small.page("en/p/mat-ong").text
    small.write(SETTINGS).build()
    assert small.page("en/p/mat-ong").text == with_it
    assert not [file for file in small.files() if file.startswith(f"{code}/")]
