"""A corpus of any size: the same values for every tool, drawn with a seed, with the shape of the real site's.

A thing is a dictionary with the fields of its YAML file; `id` is its folder, `story` its Markdown by language, in which
a link is written `[text](kind:id)`.
"""

import random
from dataclasses import dataclass
from typing import Any, TypeAlias

from words import GOODS, LANGUAGES, STORY

Thing: TypeAlias = dict[str, Any]
Text: TypeAlias = dict[str, str]

PER_PRODUCER = 3
_WORDS = {language: text.split() for language, text in STORY.items()}
_PER_EVENT = 50
_KINDS = ("cooperative", "cooperative_group", "company", "farm", "household", "association")
_GROUPS = tuple(range(1, 14))
_EVENT_KINDS = ("fair", "livestream", "training", "festival")
_TAGS = ("ThuMot", "ThuHai", "ThuBa", "ThuBon", "ThuNam", "ThuSau")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that a site is made of."""

    products: list[Thing]
    producers: list[Thing]
    districts: list[Thing]
    events: list[Thing]
    stories: list[Thing]


def corpus(products: int, districts: int = 12) -> Corpus:
    """The corpus of so many products: a third as many producers, a few events and stories."""
    chance = random.Random(products)
    return Corpus(
        products=[_product(number, products, districts, chance) for number in range(products)],
        producers=[_producer(number, chance) for number in range(0, products, PER_PRODUCER)],
        districts=[_district(number, chance) for number in range(districts)],
        events=[_event(number, products, districts, chance) for number in range(2 + products // _PER_EVENT)],
        stories=[_story(number, products, chance) for number in range(2 + products // _PER_EVENT)],
    )


def producer_of(number: int) -> str:
    """Id of the producer of the product with that number."""
    return f"htx-{number - number % PER_PRODUCER}"


def _product(number: int, products: int, districts: int, chance: random.Random) -> Thing:
    vi, en = chance.choice(GOODS)
    first = chance.randint(1, 9)
    other = chance.randrange(products)
    thing: Thing = {
        "id": f"san-pham-{number}",
        "district": f"vung-{number % districts}",
        "name": {"vi": f"{vi} {number}", "en": f"{en} {number}"},
        "summary": _sentences(14, chance),
        "producer": producer_of(number),
        "group": chance.choice(_GROUPS),
        "brand": f"Nhãn thử {number}",
        "season": {"months": [f"{first}-{first + 2}"], "note": _sentences(12, chance), "source": "bao"},
        "recognitions": _recognitions(number, chance),
        "net": ["500 g", "1 kg"],
        "usage": _sentences(12, chance),
        "storage": _sentences(10, chance),
        "figures": [_capacity(number, chance)],
        "changes": _changes(chance),
        "sources": ["bao", "tap-chi"],
        "hashtags": [_TAGS[number % len(_TAGS)]],
    }
    if chance.random() < 0.5:  # noqa: PLR2004 - every other product has a price
        thing["price"] = _price(chance)
    links = {"producer": producer_of(number), "product": f"san-pham-{other}"}
    return thing | {"story": _prose(chance, links)}


def _recognitions(number: int, chance: random.Random) -> list[Thing]:
    seen = {"tier": "A", "seen_on": "2026-10-01", "source": "bao"}
    told = {"tier": "B1", "source": "tap-chi"}
    return [
        {
            "stars": chance.choice((3, 3, 4)),
            "authority": "province",
            "decision": f"{number}/QĐ-THU",
            "issued_on": f"2026-0{chance.randint(1, 9)}-15",
            "evidence": chance.choice((seen, seen, told)),
        }
    ]


def _price(chance: random.Random) -> Thing:
    return {
        "amount": chance.randint(10, 400) * 1000,
        "per": {"vi": "hộp thử", "en": "trial box"},
        "as_of": "2026-10-01",
        "source": "bao",
    }


def _capacity(number: int, chance: random.Random) -> Thing:
    return {
        "measure": {"vi": f"Sản phẩm thử {number}, mỗi mùa", "en": f"Trial product {number}, a season"},
        "value": chance.randint(1, 90),
        "unit": {"vi": "tấn", "en": "tonnes"},
        "role": "capacity",
        "as_of": "2026",
        "source": "bao",
    }


def _changes(chance: random.Random) -> list[Thing]:
    first = {"vi": "Đăng lần đầu", "en": "First listed"}
    return [{"changed_on": f"2026-10-{chance.randint(1, 28):02d}", "what": first, "source": "bao"}]


def _producer(number: int, chance: random.Random) -> Thing:
    return {
        "id": f"htx-{number}",
        "name": {"vi": f"Cơ sở thử {number}", "en": f"Trial maker {number}"},
        "summary": _sentences(12, chance),
        "kind": chance.choice(_KINDS),
        "founded": chance.randint(1995, 2024),
        "sources": ["bao"],
        "story": {},
    }


def _district(number: int, chance: random.Random) -> Thing:
    return {
        "id": f"vung-{number}",
        "name": {"vi": f"Vùng thử {number}", "en": f"Trial area {number}"},
        "summary": _sentences(12, chance),
        "story": _prose(chance, {}),
    }


def _event(number: int, products: int, districts: int, chance: random.Random) -> Thing:
    starts_on = f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    return {
        "id": f"{starts_on}-phien-thu-{number}",
        "name": {"vi": f"Phiên thử {number}", "en": f"Trial fair {number}"},
        "summary": _sentences(12, chance),
        "kind": chance.choice(_EVENT_KINDS),
        "starts_on": starts_on,
        "district": f"vung-{number % districts}",
        "products": _some(products, chance),
        "sources": ["bao"],
        "story": _prose(chance, {}),
    }


def _story(number: int, products: int, chance: random.Random) -> Thing:
    return {
        "id": f"bai-thu-{number}",
        "name": {"vi": f"Bài thử {number}", "en": f"Trial story {number}"},
        "summary": _sentences(12, chance),
        "kind": "article",
        "published_on": f"2026-{chance.randint(1, 10):02d}-{chance.randint(1, 28):02d}",
        "products": _some(products, chance),
        "sources": ["bao"],
        "story": _prose(chance, {"product": f"san-pham-{chance.randrange(products)}"}),
    }


def _some(products: int, chance: random.Random) -> list[str]:
    return [f"san-pham-{number}" for number in sorted(chance.sample(range(products), min(4, products)))]


def _sentences(words: int, chance: random.Random) -> Text:
    return {language: _sentence(language, words, chance) for language in LANGUAGES}


def _sentence(language: str, words: int, chance: random.Random) -> str:
    return f"{' '.join(chance.choices(_WORDS[language], k=words)).capitalize()}."


def _prose(chance: random.Random, links: Text) -> Text:
    """A story of 2 to 3 KB in each language: headings, lists, a table, a quote, links."""
    return {language: _prose_in(language, chance, links) for language in LANGUAGES}


def _prose_in(language: str, chance: random.Random, links: Text) -> str:
    def said(words: int) -> str:
        return _sentence(language, words, chance)

    def paragraph() -> str:
        return f"{said(18)} {said(14)} **{said(4)}** {said(16)} *{said(3)}* {said(12)}"

    links_said = [f"{said(6)} [{said(3)[:-1]}]({kind}:{name})" for kind, name in links.items()]
    items = "\n".join(f"* {said(7)}" for _ in range(4))
    rows = "\n".join(f"| {said(2)[:-1]} | {said(3)[:-1]} |" for _ in range(3))
    parts = [
        " ".join([paragraph(), *links_said]),
        f"## {said(4)[:-1]}",
        *(paragraph() for _ in range(3)),
        items,
        f"> {said(14)}",
        f"## {said(4)[:-1]}",
        f"| {said(1)[:-1]} | {said(2)[:-1]} |\n| --- | --- |\n{rows}",
        paragraph(),
    ]
    return "\n\n".join(parts) + "\n"
