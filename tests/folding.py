"""Writes `tests/folding.json`, by which both languages learn to fold: `python -m tests.folding`.

Each row is a text, the text folded, and what it is found by. They are Python's own answers, which
`tests/model/test_folding.py` compares with what is known of them; `tests/browser/test_search.py` asks the browser.
"""

import json
import unicodedata
from pathlib import Path

from showcase.model.folding import fold, sought
from tests.made_up_things import made_up

FILE = Path(__file__).with_suffix(".json")

QUERIES = (
    "man hau", "Mận hậu", "MẬN HẬU", "dong trung ha thao", "Đông trùng hạ thảo", "thit trau gac bep",
    "Thịt trâu gác bếp", "che ta xua", "Chè Shan tuyết Tà Xùa", "hmong", "h mong", "h'mông", "H’Mông", "ca phe arabica",
    "Cà phê Arabica", "khan pieu", "Khăn piêu", "oi, ut, uu", "Ổi, Út, Ưu", "Ổi", "Út", "Ưu", "SL-0042", "0042",
    "xoai yen chau", "Xoài Yên Châu", "son la plum", "Hậu plum of Sơn La",
)  # fmt: skip
"""What people type, and what they mean."""
OTHERS = (
    "đ", "Đ", "đĐ", "Đắk Lắk", "ĐỒNG BẰNG", "a-lơ", "Ê-đê", "Cà‑phê", "Mường Và – Sốp Cộp", "«Chè» xanh", "Nà Ơn_2",
    "H'MÔNG", "H‘Mông", "Hʼmông", "H`mong", "M'Nông", "Kơ-ho", "mật ong/hoa nhãn", "3 sao (OCOP)", "100%", "½ kg", "m²",
    "蜂蜜", "安沛 mật", "H’Mông 苗族", "「茶」", "ÀÁẢÃẠ", "ăằắẳẵặ", "âầấẩẫậ", "êềếểễệ", "ôồốổỗộ", "ơờớởỡợ",
    "ưừứửữự",
    "ỳýỷỹỵ",
    "òa oà", "úy uý", "Straße", "ÉCOLE", "naïve café", "", " ", "-", "’",
)  # fmt: skip
_NAMES = 80


def texts() -> list[str]:
    """All texts: names as they are, in capitals and decomposed."""
    names = [*QUERIES, *OTHERS, *dict.fromkeys(entry.name for entry in made_up(_NAMES))]
    kinds = (str, str.upper, lambda text: unicodedata.normalize("NFD", text))
    return list(dict.fromkeys(kind(name) for name in names for kind in kinds))


def rows() -> list[tuple[str, str, str]]:
    """Each text with its two answers."""
    return [(text, fold(text), sought(text)) for text in texts()]


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(row) for row in rows())
    FILE.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
