"""Sites of any size for measuring: the shape of the real one, with invented names and no photos."""

import random
import shutil
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
ENGINE = ("templates", "assets", "locales", "content/rules", "content/places")
_PER_PRODUCER = 3
_WORDS = {
    "vi": "mật ong hoa rừng của bản nhỏ bên suối người làm kể mùa nắng phơi trên sân gác bếp khói nhãn xoài mận chè",
    "en": "honey of the forest flowers from a small village by a stream people tell of sun smoke longan mango plum",
}

_SETTINGS = """\
name: {vi: Trang đo, en: Measured site}
tagline: {vi: Sản phẩm bịa để đo, en: Products invented for measuring}
province: Sơn La
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English, borrows: [vi]}
organisation:
  name: {vi: Nhóm đo, en: Measurers}
"""
_SOURCES = "bao:\n  title: Bài báo bịa\n  publisher: Báo bịa\n  published: 2026-01-02\n"


def generate(root: Path, products: int, districts: int = 12) -> None:
    """Write a whole project with so many products, a third as many producers and some events into `root`."""
    chance = random.Random(products)
    for name in ENGINE:
        shutil.copytree(PROJECT / name, root / name)
    _write(root / "site.yaml", _SETTINGS)
    _write(root / "content/sources.yaml", _SOURCES)
    for number in range(districts):
        name = f"{{vi: Vùng {number}, en: Area {number}}}"
        _write(root / f"products/vung-{number}/district.yaml", f"name: {name}\nsummary: {name}\n")
    for number in range(0, products, _PER_PRODUCER):
        name = f"{{vi: HTX số {number}, en: Cooperative no. {number}}}"
        _write(root / f"content/producers/htx-{number}/producer.yaml", f"name: {name}\nkind: cooperative\n")
    for number in range(products):
        _product(root / f"products/vung-{number % districts}/san-pham-{number}", number, chance)


def _product(folder: Path, number: int, chance: random.Random) -> None:
    stars, first = chance.choice((3, 3, 4)), chance.randint(1, 10)
    _write(
        folder / "product.yaml",
        f"""\
name: {{vi: Sản phẩm số {number}, en: Product no. {number}}}
summary: {{vi: {_sentence("vi", 14, chance)}, en: {_sentence("en", 14, chance)}}}
producer: htx-{number - number % _PER_PRODUCER}
group: {chance.randint(1, 13)}
season: {{months: [{first}-{first + 2}], source: bao}}
recognitions:
  - stars: {stars}
    authority: province
    decision: {number}/QĐ-UBND
    issued_on: 2026-0{chance.randint(1, 9)}-15
    evidence: {{tier: A, seen_on: 2026-10-01, source: bao}}
changes:
  - {{changed_on: 2026-10-01, what: {{vi: Đăng lần đầu, en: First listed}}, source: bao}}
""",
    )
    for language in _WORDS:
        paragraphs = "\n\n".join(_sentence(language, 45, chance) for _ in range(3))
        _write(
            folder / f"story.{language}.md", f"## {_sentence(language, 4, chance)}\n\n[{number}](../) {paragraphs}\n"
        )


def _sentence(language: str, words: int, chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS[language].split(), k=words)).capitalize()


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
