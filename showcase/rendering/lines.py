"""Facts of the model as lines of a page: sources, papers, figures, places, seasons, recognitions."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from showcase.model.channel import Channel
from showcase.model.kinds import ProtectedName
from showcase.model.partial import PartialDate
from showcase.model.product import Product, Season
from showcase.model.recognition import Proof, Recognition, Tier
from showcase.model.standing import Standing, State, authority_names, standing
from showcase.model.things import Address, Change, Thing
from showcase.model.walking import named
from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.labels import NAME_FORMS, PROOF_KINDS

_AT_ONCE = {"telephone": 0, "zalo": 1}
"""Services by which one asks on a phone: the first two ways to ask stand at its lower edge."""


def source_line(edition: Edition, name: str | None) -> fact_parts.SourceLine | None:
    """The source of that id, ready to be named: the same value wherever it is."""
    return edition.once(("source", name), lambda: _source_line(edition, name)) if name else None


def _source_line(edition: Edition, name: str) -> fact_parts.SourceLine:
    source = edition.catalog.sources[name]
    published = edition.formats.when(source.published) if source.published else None
    return fact_parts.SourceLine(_phrase(edition, source.title), source.publisher, published, source.link or "")


def source_lines(edition: Edition, names: Iterable[str | None]) -> tuple[fact_parts.SourceLine, ...]:
    """The sources, each once, in the order they were first named."""
    lines = (source_line(edition, name) for name in dict.fromkeys(names))
    return tuple(line for line in lines if line)


def sources_of(edition: Edition, thing: Thing) -> tuple[fact_parts.SourceLine, ...]:
    """Every source that a thing's facts lean on."""
    return source_lines(edition, (name for name in named(thing, ("source", "sources")) if isinstance(name, str)))


def change_lines(edition: Edition, changes: tuple[Change, ...]) -> tuple[fact_parts.ChangeLine, ...]:
    """A thing's history, the newest first."""
    ordered = sorted(changes, key=lambda change: change.changed_on, reverse=True)
    return tuple(
        fact_parts.ChangeLine(
            edition.formats.when(c.changed_on), _phrase(edition, c.what), source_line(edition, c.source)
        )
        for c in ordered
    )


def recall_line(edition: Edition, product: Product) -> fact_parts.ChangeLine | None:
    """A recall of a product; None where there is none."""
    recall = product.recall
    if recall is None:
        return None
    announced, source = edition.formats.day(recall.announced_on), source_line(edition, recall.source)
    return fact_parts.ChangeLine(announced, _phrase(edition, recall.what), source)


def channel_lines(edition: Edition, channels: tuple[Channel, ...]) -> tuple[fact_parts.ChannelLine, ...]:
    """Ways to reach somebody: those that reach a person at once, then all others in the order written."""
    lines = [_channel(edition, channel) for channel in channels]
    return tuple(sorted(lines, key=lambda line: _AT_ONCE.get(line.service, len(_AT_ONCE))))


def proof_lines(edition: Edition, proofs: tuple[Proof, ...]) -> tuple[fact_parts.ProofLine, ...]:
    """Papers with what they cover; those that nobody but the seller speaks of are not shown."""
    return tuple(_proof(edition, proof) for proof in proofs if proof.tier in {Tier.A, Tier.B1})


def name_lines(edition: Edition, names: tuple[ProtectedName, ...]) -> tuple[fact_parts.NameLine, ...]:
    """Protected names, in the order written."""
    return tuple(
        fact_parts.NameLine(
            name.name,
            edition.words.gettext(NAME_FORMS[name.form]),
            edition.formats.when(name.granted),
            source_line(edition, name.source),
        )
        for name in names
    )


def place_line(context: PageContext, address: Address | None, district: str) -> fact_parts.Place | None:
    """Where something is, now and before; None when neither commune nor region is known."""
    edition = context.edition
    commune = edition.catalog.places.by_code.get(address.code or "") if address else None
    region = edition.catalog.districts.get(district)
    if not address and not region:
        return None
    return fact_parts.Place(
        now=commune.full_name if commune else "",
        before=(address.was or "") if address else "",
        merged=context.once("merged", "", lambda: _merged(edition)),
        village=(address.village or "") if address else "",
        as_certified=(address.as_certified or "") if address else "",
        district=parts.Link(context.href("district", district), edition.name(region)) if region else None,
    )


def _merged(edition: Edition) -> parts.When | None:
    merged = PartialDate.parse(edition.catalog.places.merged_on)
    return edition.formats.when(merged) if merged else None


def season_strip(edition: Edition, season: Season | None) -> fact_parts.SeasonStrip | None:
    """The twelve months with those in season marked; None when the season is not known."""
    if season is None:
        return None
    return fact_parts.SeasonStrip(
        months=_marked(season.months),
        text=season_text(edition, season),
        note=edition.phrase(season.note),
        source=source_line(edition, season.source),
        is_now=edition.today.month in season.months,
        now_until=season_until(edition, season),
    )


def season_until(edition: Edition, season: Season | None) -> str:
    """The last day (ISO) of the season it is in; empty out of season, and where it lasts all year."""
    last = season.ends_after(edition.today) if season else None
    return last.isoformat() if last else ""


def season_text(edition: Edition, season: Season | None) -> str:
    """The months in words; empty when the season is not known."""
    if season is None:
        return ""
    names = edition.formats.month_names()
    return ", ".join(_span(names, first, last) for first, last in season.spans)


@lru_cache(maxsize=256)
def _marked(months: tuple[int, ...]) -> tuple[fact_parts.Month, ...]:
    return tuple(fact_parts.Month(n, n in months) for n in range(1, 13))


def _span(names: tuple[str, ...], first: int, last: int) -> str:
    return names[first - 1] if first == last else f"{names[first - 1]} – {names[last - 1]}"


def badge_of(edition: Edition, held: Standing | None) -> parts.Badge | None:
    """A badge, if and only if the recognition was seen, is in force and has an exact end."""
    if held is None or held.ends_on is None or not held.bears_badge:
        return None
    return _badge(held.recognition.stars, edition.formats.day(held.ends_on))


@lru_cache(maxsize=1024)
def _badge(stars: int, until: parts.When) -> parts.Badge:
    """The very same for all that end on one day, so that it is written down once."""
    return parts.Badge(stars, until)


def recognised(edition: Edition, held: Standing) -> fact_parts.Recognised:
    """A recognition with all that a sentence about it needs."""
    recognition, formats = held.recognition, edition.formats
    revoked = recognition.revoked
    return fact_parts.Recognised(
        say=held.say,
        stars=recognition.stars,
        authority=_authority(edition, recognition),
        decision=recognition.decision or "",
        group=recognition.group or "",
        issued=formats.when(recognition.issued_on) if recognition.issued_on else None,
        evaluated=formats.when(recognition.evaluated_on) if recognition.evaluated_on else None,
        until=formats.day(held.ends_on) if held.ends_on and held.end_is_exact else None,
        source=source_line(edition, recognition.evidence.source),
        revoked=formats.day(revoked.revoked_on) if revoked else None,
        revocation_reason=edition.phrase(revoked.reason) if revoked else None,
        tier=recognition.tier.value,
        is_over=held.state in {State.EXPIRED, State.REVOKED, State.EXTENDED},
    )


def history(
    edition: Edition, recognitions: tuple[Recognition, ...], now: Standing | None
) -> tuple[fact_parts.Recognised, ...]:
    """Every decision and step known but the one that speaks for the product today, the newest first."""
    rules = edition.catalog.rules
    others = (one for one in recognitions if now is None or one is not now.recognition)
    held = [standing(recognition, edition.today, rules) for recognition in others]
    # What is dated tomorrow is a slip, told to its author.
    held = [one for one in held if _moment(one.recognition) <= edition.today]
    held.sort(key=lambda one: str(one.recognition.issued_on or one.recognition.evaluated_on or ""), reverse=True)
    return tuple(recognised(edition, one) for one in held)


def _moment(recognition: Recognition) -> date:
    known = recognition.issued_on or recognition.evaluated_on
    return known.first if known else date.min


def _phrase(edition: Edition, translated: dict[str, str]) -> Phrase:
    return edition.phrase(translated) or edition.own("")


def _channel(edition: Edition, channel: Channel) -> fact_parts.ChannelLine:
    label = edition.phrase(channel.label)
    if channel.telephone:
        href, text, service = f"tel:{dialled(channel.telephone)}", channel.telephone, "telephone"
        return fact_parts.ChannelLine(href, text, label, service, is_hashtag=False)
    if channel.email:
        return fact_parts.ChannelLine(f"mailto:{channel.email}", channel.email, label, "email", is_hashtag=False)
    link = channel.link or ""
    text = channel.service_name or link.removeprefix("https://").removeprefix("http://").rstrip("/")
    return fact_parts.ChannelLine(link, text, label, channel.service, is_hashtag=channel.opens == "hashtag")


def dialled(number: str) -> str:
    """The number with its country, as a phone abroad needs it; a number that cannot be dialled stays as it is."""
    return f"+84{number[1:]}" if number.startswith("0") and number.strip("0") else number


def _proof(edition: Edition, proof: Proof) -> fact_parts.ProofLine:
    formats = edition.formats
    return fact_parts.ProofLine(
        name=edition.words.gettext(PROOF_KINDS[proof.kind]),
        scope=_phrase(edition, proof.scope),
        holder=edition.phrase(proof.holder),
        number=proof.number or "",
        issued_by=edition.phrase(proof.issued_by),
        issued=formats.when(proof.issued_on) if proof.issued_on else None,
        until=formats.day(proof.valid_until) if proof.valid_until else None,
        is_over=bool(proof.valid_until and proof.valid_until < edition.today),
        href=proof.link or "",
        source=source_line(edition, proof.evidence.source),
        was_seen=proof.tier is Tier.A,
    )


def _authority(edition: Edition, recognition: Recognition) -> Phrase | None:
    if recognition.authority_name:
        return edition.phrase(recognition.authority_name)
    on = recognition.issued_on or recognition.evaluated_on
    return edition.phrase(authority_names(recognition.authority, on.first if on else None, edition.catalog.rules))
