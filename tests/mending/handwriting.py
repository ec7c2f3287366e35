"""Files of every kind as many hands would write them: any order, quotation marks, brackets, remarks and empty lines."""

import json

from hypothesis import strategies as st

from showcase.mending.forms import Form
from showcase.model.hashtag import Hashtag
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.product import Product
from showcase.model.site import Site
from showcase.model.things import Source
from showcase.reading.facts import parse_facts

TEXTS = (
    "Chè Shan", "Mật ong, hoa rừng", "Chè: vị của núi", "no", "12:30", "0000000000", "=", "~", "1e3", "2026-01-01",
    "0x1F", "H'Mông", 'gọi là "hay"', "C:\\chè", "#1", "chè #1", "“Chè”", "- chè", "[chè]", "& trà", "* chè", "? chè",
    "% chè", "@che", "y", "NULL", ".5", "<<", "茶：山", "🍵 ngon", "a\u00a0b", "kết thúc:", "x" * 130, "500 g", "true",
    "|", "> 5 kg",
)  # fmt: skip
_DAY = "2026-10-01"
text = st.sampled_from(TEXTS)
ids = st.sampled_from(("mau", "sm23", "116", "2022", "1e3"))
texts = text | st.dictionaries(st.sampled_from(("vi", "en", "no")), text, min_size=1)


def some(**fields):
    """A map of which any lines may be missing but those whose name ends in `_`."""
    needed = {name.rstrip("_"): value for name, value in fields.items() if name.endswith("_")}
    return st.fixed_dictionaries(needed, optional={k: v for k, v in fields.items() if not k.endswith("_")})


def few(value):
    return st.lists(value, min_size=1, max_size=3)


photo = some(file_=st.just("anh.jpg"), alt_=texts, credit_=text, licence_=text, focal_point=some(x=st.just("40")))
evidence = some(tier_=st.just("B1"), source_=ids, seen_on=st.just(_DAY))
channel = some(telephone_=st.just("0000000000"), label=texts) | some(link_=st.just("https://cho.vn/a,b"))
figure = some(measure_=texts, value_=st.just("2.5"), unit=texts, as_of_=st.just("2026-10"), source_=ids)
address = some(commune_=text, village=text, as_certified=text)
protected = some(name_=text, form_=st.just("collective_mark"), granted_=st.just("2018"), source_=ids)
THING = {
    "name_": texts,
    "summary": texts,
    "draft": st.sampled_from(("yes", "no", "true")),
    "sample": st.just("có"),
    "photos": few(photo),
    "figures": few(figure),
    "changes": few(some(changed_on_=st.just(_DAY), what_=texts)),
    "formerly": few(ids),
    "sources": few(ids),
    "hashtags": few(st.sampled_from(("MatOng", "2022"))),
}
PRODUCT = some(
    **THING,
    producer=ids,
    brand=text,
    group=st.just("11"),
    origin=address,
    season=some(months_=few(st.sampled_from(("3-5", "9", "11-2"))), note=texts, source=ids),
    recognitions=few(some(stars_=st.just("4"), decision=text, issued_on=st.just("2026"), evidence_=evidence)),
    net=few(text),
    price=some(amount_=st.just("150000"), per_=texts, as_of_=st.just(_DAY)),
    channels=few(channel),
)
PRODUCER = some(
    **THING,
    kind_=st.just("farm"),
    founded=st.just("2019"),
    address=address,
    channels=few(channel),
    proofs=few(some(kind_=st.just("award"), scope_=texts, number=text, evidence_=evidence)),
)
EVENT = some(
    **THING,
    kind_=st.just("fair"),
    starts_on_=st.just("2026-12-05"),
    starts_at=st.just("08:00"),
    hours=st.just("1.5"),
    running_order=few(some(minutes_=st.just("20"), what=texts, product=ids)),
    offers=few(some(product_=ids, stock=st.just("3"), unit=texts, price=st.just("150000"), as_of_=st.just(_DAY))),
    venue=address,
    organisers=few(texts),
    products=few(ids),
    channels=few(channel),
)
STORY = some(
    **THING,
    published_on_=st.just(_DAY),
    products=few(ids),
    support=few(some(programme_=texts, audience_=texts, deadline=st.just("2027"), source_=ids, as_of_=st.just(_DAY))),
)
DISTRICT = some(**THING, code=ids, until=st.just("2025-06-30"), protected_names=few(protected))
SITE = some(
    name_=texts,
    tagline_=texts,
    province_=texts,
    base_url=st.just("https://cho.vn/a/"),
    time_zone=st.just("Asia/Ho_Chi_Minh"),
    languages_=st.just([{"code": "vi", "name": "Tiếng Việt"}, {"code": "en", "name": "English", "borrows": ["vi"]}]),
    organisation_=some(name_=texts, channels=few(channel)),
    content_licence=text,
    offline=st.just("no"),
    protected_names=few(protected),
    hashtags=few(st.sampled_from(("MatOng", "2022"))),
    rotation_seed=text,
    about=ids,
)
SOURCES = st.dictionaries(
    ids, some(title_=texts, publisher_=text, published=st.just("2026-10")), min_size=1, max_size=3
)
HASHTAGS = st.dictionaries(st.sampled_from(("MatOng", "OCOP")), some(summary_=texts, figures=few(figure)), min_size=1)
FORMS = (
    (Form(Product), PRODUCT),
    (Form(Product), PRODUCT),  # most files are
    (Form(Producer), PRODUCER),
    (Form(Event), EVENT),
    (Form(Story), STORY),
    (Form(District), DISTRICT),
    (Form(Site), SITE),
    (Form(Source, is_named=True), SOURCES),
    (Form(Hashtag, is_named=True), HASHTAGS),
)
"""How a file is written, and what may stand in it."""


class Hand:
    """Somebody who writes: each choice is drawn, and remarks are counted."""

    def __init__(self, draw):
        self.draw, self.count = draw, 0

    def maybe(self):
        return self.draw(st.integers(0, 5)) == 0

    def scalar(self, value, *, in_brackets=False):
        around = "a: [{}]\n" if in_brackets else "a: {}\n"
        same = [value] if in_brackets else value
        marks = (value, json.dumps(value, ensure_ascii=False), "'" + value.replace("'", "''") + "'")
        fit = [mark for mark in marks if parse_facts(around.format(mark), "x").data == {"a": same}]
        return self.draw(st.sampled_from(fit))

    def inside(self, value):
        """A value between brackets."""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{self.scalar(k)}: {self.inside(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.inside, value)) + "]"
        return self.scalar(value, in_brackets=True)

    def remark(self):
        self.count += 1
        return f"# nhận xét {self.count}!"

    def above(self, column):
        lines = [""] if self.maybe() else []
        return [*lines, " " * column + self.remark()] if self.maybe() else lines

    def beside(self):
        return self.draw(st.sampled_from((" ", "   ", "            "))) + self.remark() if self.maybe() else ""

    def value(self, value, column):
        """What stands behind a colon, and the lines below it."""
        if not isinstance(value, dict | list):
            return [f" {self.scalar(value)}{self.beside()}"]
        if self.draw(st.booleans()):
            return [f" {self.inside(value)}{self.beside()}"]
        below = self.items(value, column) if isinstance(value, list) else self.lines(value, column + 2)
        return [self.beside(), *below]

    def lines(self, value, column):
        written = []
        for key in self.draw(st.permutations(list(value))):
            first, *rest = self.value(value[key], column)
            written += [*self.above(column), f"{' ' * column}{self.scalar(key)}:{first}", *rest]
        return [*written, *(self.above(column) if column else [])]

    def items(self, value, column):
        at = column + self.draw(st.sampled_from((0, 2)))
        written = []
        for item in value:
            if isinstance(item, dict) and self.draw(st.booleans()):
                # The hyphen takes the place of the first line's two spaces, which a remark must not stand before.
                first, *rest = self.lines(item, at + 2)
                while first.strip()[:1] in {"", "#"}:
                    written += [first[2:]] if first else []
                    first, *rest = rest
                written += [f"{' ' * at}- {first[at + 2 :]}", *rest]
            else:
                written += [*self.above(at), f"{' ' * at}- {self.inside(item)}{self.beside()}"]
        return written


@st.composite
def handwritten(draw):
    """A file's form, its text, and how many remarks are in it."""
    form, values = draw(st.sampled_from(FORMS))
    hand = Hand(draw)
    head = [hand.remark(), ""] if hand.maybe() else []
    lines = [*head, *hand.lines(draw(values), 0), *([hand.remark()] if hand.maybe() else [])]
    return form, "\n".join(lines) + "\n", hand.count
