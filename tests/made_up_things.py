"""Invented things to be searched, as many as wanted. Shared with `benchmarks/search_size.py`."""

import random

from showcase.model.folding import slug
from showcase.planning.listings import alphabet_key
from showcase.planning.search import Entry

PER_PRODUCER = 3
_PER_STORY = 50
_GOODS = (
    "Mật ong", "Chè xanh", "Chè đen", "Xoài sấy", "Mận hậu", "Mận sấy dẻo", "Nhãn lồng", "Long nhãn", "Gạo nếp",
    "Gạo tẻ", "Cà phê bột", "Cà phê hạt", "Thịt trâu gác bếp", "Lạp sườn", "Cá tép khô", "Chả cá", "Măng khô",
    "Măng ớt", "Mắc khén", "Hạt dổi", "Tỏi đen", "Bưởi da xanh", "Cam sành", "Chanh leo", "Dâu tây", "Sữa chua",
    "Bánh sữa", "Rau cải mèo", "Khoai sọ", "Ngô nếp", "Đậu tương", "Miến dong", "Bún khô", "Dầu lạc", "Nấm hương",
    "Đông trùng hạ thảo", "Trà túi lọc", "Khăn piêu", "Thổ cẩm", "Gùi mây", "Rượu cần", "Giấm táo", "Ô mai", "Ổi",
)  # fmt: skip
_SORTS = (
    "hoa rừng", "hoa nhãn", "thượng hạng", "truyền thống", "cổ thụ", "sạch", "hữu cơ", "bản địa", "đóng hộp",
    "loại một", "Shan tuyết", "ủ lạnh", "phơi nắng", "nguyên chất", "Arabica", "H’Mông", "Thái", "đầu mùa",
    "vụ đông", "tươi",
)  # fmt: skip
_BEGINNINGS = (
    "B",
    "C",
    "Ch",
    "D",
    "Đ",
    "G",
    "H",
    "Kh",
    "L",
    "M",
    "N",
    "Ng",
    "Nh",
    "P",
    "Ph",
    "S",
    "T",
    "Th",
    "Tr",
    "V",
    "X",
)
_ENDINGS = (
    "ài",
    "ang",
    "ạn",
    "ao",
    "áy",
    "ậu",
    "ăm",
    "en",
    "iềng",
    "iêu",
    "ó",
    "òn",
    "ổ",
    "ơn",
    "ờm",
    "ua",
    "ung",
    "ường",
)


def made_up(products: int) -> tuple[Entry, ...]:
    """So many products, a third as many producers, twelve regions and a few stories, as a Vietnamese index has them."""
    chance = random.Random(products)  # noqa: S311 - invented names, not secrets
    regions = [f"Vùng {_name(chance)}" for _ in range(12)]
    makers = [_maker(chance, regions) for _ in range(-(-products // PER_PRODUCER))]
    taken: dict[str, int] = {}
    found = [
        *(_entry("d", region, (), (), taken) for region in regions),
        *(_entry("m", maker, places, (), taken) for maker, *places in makers),
        *(_product(chance, makers[number // PER_PRODUCER], taken) for number in range(products)),
        *(_entry("s", f"{_name(chance)} vào {chance.choice(_GOODS)}", (), (), taken)
          for _ in range(products // _PER_STORY)),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (alphabet_key(one.name), one.letter, one.id)))


def _name(chance: random.Random) -> str:
    return " ".join(chance.choice(_BEGINNINGS) + chance.choice(_ENDINGS) for _ in range(2))


def _maker(chance: random.Random, regions: list[str]) -> tuple[str, str, str]:
    form = chance.choice(("HTX", "HTX", "HTX nông nghiệp", "Công ty", "Hộ kinh doanh"))
    return f"{form} {_name(chance)}", f"xã {_name(chance)}", chance.choice(regions)


def _product(chance: random.Random, places: tuple[str, ...], taken: dict[str, int]) -> Entry:
    begin = chance.randint(1, 12)
    months = tuple(sorted((begin + step) % 12 + 1 for step in range(chance.randint(0, 4))))
    return _entry("p", f"{chance.choice(_GOODS)} {chance.choice(_SORTS)} {_name(chance)}", places, months, taken)


def _entry(letter: str, name: str, places: object, months: tuple[int, ...], taken: dict[str, int]) -> Entry:
    taken[name] = taken.get(name, 0) + 1
    folder = slug(name) if taken[name] == 1 else f"{slug(name)}-{taken[name]}"
    return Entry(letter, folder, name, "vi", tuple(places), months)
