"""What a kit may say of a thing, in one language: every part of it takes its words from here, so none says more.

Nothing is borrowed but names: a post in one language has no sentences of another. What is not known is not there.
"""

from dataclasses import dataclass

from showcase.model.kinds import Event, Producer
from showcase.model.posts import MustSay
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.claims import watch
from showcase.planning.hashtags import bears_mark, has_badge, tags_for_posts
from showcase.planning.kits import obstacle, speaks_of_stars, told_commune
from showcase.planning.listings import in_alphabet
from showcase.planning.subjects import address_of, commune_name, is_sample
from showcase.planning.translation import best
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.kits.wrapping import sentences
from showcase.rendering.labels import N_
from showcase.rendering.lines import badge_of, season_text
from showcase.rendering.parts import Badge
from showcase.rendering.sharing import marked

_OF_GOODS = N_("[Product promotion]")
_OF_OTHERS = N_("[Promotion]")
_INVENTED = N_("Sample data")


@dataclass(frozen=True, slots=True)
class KitWords:
    """What a kit may say of a thing, in one language. Every text is empty where nothing is known."""

    language: str
    name: str
    summary: str
    """What it is: without what `sayable` leaves out."""
    maker: str
    """Who makes a product; of other things nobody."""
    place: str
    """Village, commune and province: «xã Sông Mã, Sơn La»."""
    badge: Badge | None
    """Stars in force, with their end; never of anything else. A text is `recognition`."""
    recognition: str
    """The badge in words: «OCOP 4 stars, valid until 18/12/2026»."""
    season: str
    """The months in words."""
    when: str
    """Day and hour of an event."""
    products: tuple[str, ...]
    """What a producer makes, and what an event shows, each with its maker and place."""
    must_say: tuple[str, ...]
    """Sentences that the law asks for."""
    disclosure: str
    """«[Product promotion]»: who introduces goods says so (Law on Advertising as amended 2025, article 23)."""
    sample_mark: str
    """«Sample data» on everything that is invented; empty for what is real."""
    hashtags: tuple[str, ...]
    """Without `#`, the most telling first."""
    url: str
    """The address of its page; empty when the site's is not known."""
    campaign: str | None
    """Name of the campaign mark."""

    def link(self, service: str) -> str:
        """The address with the campaign mark of where it will be posted or printed; empty when not known."""
        return marked(self.campaign, self.url, service) if self.url else ""


def kit_words(context: PageContext, thing: Thing) -> KitWords:
    """What a kit may say of a thing, in the language of its page `context`."""
    edition, catalog = context.edition, context.edition.catalog
    badge = badge_of(edition, edition.standings.get(thing.id)) if isinstance(thing, Product) else None
    words = edition.words
    stars = words.gettext(N_("OCOP {stars} stars, valid until {date}"))
    producer = catalog.producer_of(thing) if isinstance(thing, Product) else None
    return KitWords(
        language=edition.language.code,
        name=_line(str(edition.name(thing))),
        summary=sayable(edition, thing, summary_of(edition, thing)),
        maker=_line(str(edition.name(producer))) if producer else "",
        place=_place(edition, thing),
        badge=badge,
        recognition=stars.format(stars=badge.stars, date=badge.until.text) if badge else "",
        season=season_text(edition, thing.season) if isinstance(thing, Product) else "",
        when=_when(edition, thing) if isinstance(thing, Event) else "",
        products=_products(edition, thing),
        must_say=_must_say(edition, thing) if isinstance(thing, Product) else (),
        disclosure=words.gettext(_OF_OTHERS if isinstance(thing, Event) and not thing.goods else _OF_GOODS),
        sample_mark=words.gettext(_INVENTED) if is_sample(thing, catalog) else "",
        hashtags=tags_for_posts(thing, catalog, edition.today),
        url=context.absolute(context.page.path),
        campaign=catalog.site.campaign,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def summary_of(edition: Edition, thing: Thing) -> str:
    """The summary in this very language, as it stands in the file; empty without one."""
    return _line((edition.written_summary(thing) or {}).get(edition.language.code, ""))


def sayable(edition: Edition, thing: Thing, text: str) -> str:
    """A text of one line without the sentences that a kit may not say; nothing of it where stars cannot be told.

    A kit goes where its page does not: stars are told by `badge` alone, with their end, and words that need a proof
    (`content/rules/claims.yaml`) stay beside it.
    """
    if not edition.catalog.posts.star_words:
        return ""
    return " ".join(one for one in sentences(text) if _may_say(edition, thing, one))


def unsayable(edition: Edition, thing: Thing) -> tuple[str, ...]:
    """The sentences of its summary that `sayable` leaves out."""
    return tuple(one for one in sentences(summary_of(edition, thing)) if not sayable(edition, thing, one))


def _may_say(edition: Edition, thing: Thing, sentence: str) -> bool:
    """Whether a sentence speaks neither of stars nor, where none is in force, of OCOP, and claims nothing."""
    catalog = edition.catalog
    if speaks_of_stars(sentence, catalog) or any(watch(catalog.claims, edition.language.code).found(sentence)):
        return False
    is_plain = isinstance(thing, Product) and not has_badge(thing, catalog, edition.today)
    return not (is_plain and bears_mark(sentence))


def _place(edition: Edition, thing: Thing) -> str:
    address = address_of(thing, edition.catalog)
    commune = told_commune(edition.catalog, thing)
    if not commune:
        return ""
    village = (address.village or "") if address else ""
    # An invented commune is in no province.
    is_real = bool(commune_name(edition.catalog, thing))
    province = str(edition.phrase(edition.catalog.site.province)) if is_real else ""
    return ", ".join(one for one in (village, commune, province) if one)


def _when(edition: Edition, event: Event) -> str:
    formats = edition.formats
    days = [formats.when(event.starts_on).text, formats.when(event.ends_on).text if event.ends_on else ""]
    told = " – ".join(day for day in days if day)
    told = f"{event.starts_at}, {told}" if event.starts_at else told
    over = edition.words.gettext(N_("{date} (over)"))
    return over.format(date=told) if event.is_over(edition.today) else told


def _products(edition: Edition, thing: Thing) -> tuple[str, ...]:
    """Names of goods are advertising as well: each stands with its maker and place, or not at all."""
    catalog = edition.catalog
    if isinstance(thing, Producer):
        made = catalog.products_of.get(("producer", thing.id), ())
    elif isinstance(thing, Event):
        made = tuple(catalog.products[name] for name in thing.goods)
    else:
        return ()
    shown = [one for one in made if obstacle(one, catalog, edition.today) is None]
    if isinstance(thing, Event):
        shown = [one for one in shown if one.producer and told_commune(catalog, one)]
    is_maker_told = isinstance(thing, Producer)
    return tuple(_product(edition, one, is_maker_told=is_maker_told) for one in in_alphabet(shown, edition.chain))


def _product(edition: Edition, product: Product, *, is_maker_told: bool) -> str:
    name, producer = _line(str(edition.name(product))), edition.catalog.producer_of(product)
    if is_maker_told or producer is None:
        return name
    return f"{name} ({_line(str(edition.name(producer)))}, {told_commune(edition.catalog, product)})"


def _must_say(edition: Edition, product: Product) -> tuple[str, ...]:
    return tuple(_told(edition, one) for one in edition.catalog.posts.must_say if product.group in one.groups)


def _told(edition: Edition, one: MustSay) -> str:
    # The law's own words, if need be in another language: better than none.
    return str(best(one.text, edition.chain) or next(iter(one.text.values())))
