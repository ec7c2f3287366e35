"""The texts of a thing, one by one."""

from showcase.model.media import Photo
from showcase.model.stamps import Origin, Stamps, State, TranslationStamp, hash_of
from showcase.model.things import Thing, prose_of
from showcase.model.units import field_name, tallied, units_of
from showcase.problems.problem import Place


def photo(**alt):
    return Photo(file="a.jpg", alt=alt, credit="Ai", licence="CC0 1.0")


def line(field, source, text, origin):
    return TranslationStamp("en", field, hash_of(source), hash_of(text), Origin(origin))


def thing(*lines):
    return Thing(
        name={"vi": "Mật", "en": "Honey"},
        summary={"en": "Only here"},
        photos=(photo(vi="Tổ", en="Hive"), photo(vi="Hoa")),
        prose={"vi": prose_of("vi", "Ong.", Place("story.vi.md"))},
        stamps=Stamps(lines),
    )


def states(one):
    return [(unit.path, unit.state) for unit in units_of(one, "vi", "en")]


def test_a_unit_is_a_text_with_an_original():
    assert states(thing()) == [
        (("story",), State.MISSING),
        (("name",), State.UNKNOWN),
        (("photos", 0, "alt"), State.UNKNOWN),
        (("photos", 1, "alt"), State.MISSING),
    ]


def test_items_of_a_list_are_known_by_their_texts():
    assert field_name(("photos", 0, "alt")) == "photos.alt"
    moved = thing(line("photos.alt", "Hoa", "Bloom", "human"), line("photos.alt", "Tổ", "Hive", "reviewed"))
    assert states(moved)[2:] == [(("photos", 0, "alt"), State.REVIEWED), (("photos", 1, "alt"), State.MISSING)]


def test_a_tally_counts_states_and_what_lacks_a_stamp():
    stamped = thing(line("name", "Mật", "Honey", "human"))
    assert tallied(stamped, ("vi", "en", "fr")) == {
        "en": {"missing": (2, 2), "human": (1, 1), "unknown": (1, 1), "unstamped": (1, 1)},
        "fr": {"missing": (4, 4)},
    }
