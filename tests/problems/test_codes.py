"""Every code is used, and says what it means in whole sentences."""

import re

from showcase.problems.codes import CODES
from tests.small_sites import PROJECT


def test_every_code_is_used_by_the_engine_or_its_rules():
    files = [*(PROJECT / "showcase").rglob("*.py"), *(PROJECT / "content/rules").glob("*.yaml")]
    texts = "\n".join(
        file.read_text(encoding="utf-8") for file in files if file.name not in {"codes.py", "differences.py"}
    )
    assert CODES.keys() - set(re.findall(r"\b[EWH]\d{3}\b", texts)) == set()


def test_message_and_remedy_are_whole_sentences():
    for meaning in CODES.values():
        assert meaning.message.endswith((".", "?", "{note}"))
        assert meaning.remedy[0].isupper()
