"""Products as many hands would write them: any order, quotation marks, brackets, remarks and empty lines."""

import json

from hypothesis import strategies as st

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
PRODUCT = some(
    name_=texts,
    summary=texts,
    draft=st.sampled_from(("yes", "no", "true")),
    sample=st.just("có"),
    producer=ids,
    brand=text,
    group=st.just("11"),
    origin=some(commune_=text, village=text, as_certified=text),
    season=some(months_=few(st.sampled_from(("3-5", "9", "11-2"))), note=texts, source=ids),
    recognitions=few(some(stars_=st.just("4"), decision=text, issued_on=st.just("2026"), evidence_=evidence)),
    net=few(text),
    price=some(amount_=st.just("150000"), per_=texts, as_of_=st.just(_DAY)),
    channels=few(some(telephone_=st.just("0000000000"), label=texts) | some(link_=st.just("https://cho.vn/a,b"))),
    photos=few(photo),
    figures=few(some(measure_=texts, value_=st.just("2.5"), unit=texts, as_of_=st.just("2026-10"), source_=ids)),
    changes=few(some(changed_on_=st.just(_DAY), what_=texts)),
    formerly=few(ids),
    sources=few(ids),
    hashtags=few(st.sampled_from(("MatOng", "2022"))),
)


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
    """A product's text, and how many remarks are in it."""
    hand = Hand(draw)
    head = [hand.remark(), ""] if hand.maybe() else []
    lines = [*head, *hand.lines(draw(PRODUCT), 0), *([hand.remark()] if hand.maybe() else [])]
    return "\n".join(lines) + "\n", hand.count
