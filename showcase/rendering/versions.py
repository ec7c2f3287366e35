"""A page in the other languages of the site: what its head, its menu and its notice say of them."""

from showcase.model.things import Thing
from showcase.planning.translation import missing
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.formats import locale_of
from showcase.rendering.views import Alternate, SwitchEntry


def alternates(context: PageContext) -> tuple[Alternate, ...]:
    """Hreflang links, the same set as in the sitemap; none on a page that is not in it."""
    if not (context.page.is_translated and context.page.is_indexed and context.edition.plan.base_url):
        return ()
    return alternate_links(context)


def alternate_links(context: PageContext) -> tuple[Alternate, ...]:
    """The really translated versions with their absolute addresses, and x-default: the site's first language."""
    versions = context.page.alternates
    links = [Alternate(version.language, context.absolute(version.path)) for version in versions]
    return (*links, Alternate("x-default", context.absolute(versions[0].path)))


def switcher(context: PageContext) -> tuple[SwitchEntry, ...]:
    """The page in every language of the site, as the menu of languages lists it."""
    names = {language.code: language.name for language in context.edition.catalog.site.languages}
    return tuple(
        SwitchEntry(
            names[v.language], v.language, context.to(v.path), v.language == context.page.language, v.is_translated
        )
        for v in context.page.versions
    )


def borrows(edition: Edition, thing: Thing | None) -> str:
    """The names of the languages that missing texts are borrowed from."""
    site = edition.catalog.site
    if thing is None or edition.language.code == site.codes[0]:
        return ""
    gaps = missing(thing, edition.language.code, site)
    languages: dict[str, dict[str, object]] = {
        "name": dict(thing.name),
        "summary": dict(thing.summary or {}),
        "story": dict(thing.prose),
    }
    lent = {next((code for code in edition.chain if code in languages[gap]), "") for gap in gaps}
    return ", ".join(language.name for language in site.languages if language.code in lent)


def territory(context: PageContext, code: str) -> str:
    """The language with its country, as Open Graph writes it: `vi_VN`."""
    return context.once("territory", code, lambda: _with_country(context.edition, code))


def _with_country(edition: Edition, code: str) -> str:
    language = next(one for one in edition.catalog.site.languages if one.code == code)
    locale = locale_of(language)
    return f"{locale.language}_{locale.territory or _TERRITORIES.get(locale.language, locale.language.upper())}"


_TERRITORIES = {"vi": "VN", "en": "US", "zh": "CN"}
"""The likely country of a language whose tag names none (CLDR, likely subtags)."""
