"""Data written as YAML says the same when it is read, and looks as a person would write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading.facts import parse_facts
from showcase.reading.text import decode_text
from showcase.scaffolding.yaml_text import yaml_of

pytestmark = pytest.mark.slow

# What a volunteer may paste; characters that nobody can see are refused wherever they stand.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"]), min_size=1, max_size=40).filter(
    lambda text: text.strip() == text and decode_text(text.encode(), "")[0] == text
)
KEY = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
# No field holds a list in a list.
DATA = st.deferred(
    lambda: st.dictionaries(KEY, TEXT | DATA | st.lists(TEXT | DATA, min_size=1, max_size=3), min_size=1, max_size=3)
)


@given(DATA)
def test_what_is_written_is_read_back(data):
    facts = parse_facts(yaml_of(data), "x.yaml")
    assert facts.problems == []
    assert facts.data == data


def test_it_looks_as_a_person_would_write_it():
    data = {
        "name": {"vi": "Mật ong: rừng", "en": None},
        "group": "4",
        "starts_on": "2026-12-05",
        "starts_at": "08:00",
        "net": ["500 g", "1 kg"],
        "channels": [{"telephone": "0000000000"}, {"link": "https://a.vn/#x"}],
        "photos": [],
    }
    assert yaml_of({**data, "photos": None}) == (
        'name:\n  vi: "Mật ong: rừng"\ngroup: 4\nstarts_on: 2026-12-05\nstarts_at: "08:00"\nnet:\n  - 500 g\n  - 1 kg\n'
        'channels:\n  - telephone: "0000000000"\n  - link: "https://a.vn/#x"\n'
    )
