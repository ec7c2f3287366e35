"""What is asked for a new thing of each kind: six questions, and what may be answered."""

from collections.abc import Callable
from dataclasses import dataclass

from showcase.model.kinds import StoryKind
from showcase.rendering.labels import EVENT_KINDS, PRODUCER_KINDS
from showcase.scaffolding import answers
from showcase.scaffolding.answers import Choices, Shape
from showcase.scaffolding.known import Known
from showcase.words import words_or_english


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    field: str
    """Its name in a file of answers; mostly that of the field it fills."""
    words: str
    """What is asked, in English; `locales/problems/` has it in Vietnamese."""
    shape: Shape = answers.as_written
    """How the answer is read."""
    choices: Callable[[Known], Choices] | None = None
    """What may be chosen, where the answer is a choice."""
    is_needed: bool = False
    """Whether nothing can be written without an answer."""
    default: Callable[[Known], str] | None = None
    """What no answer means."""


def _names(kind: str) -> Callable[[Known], Choices]:
    return lambda known: {one.id: known.name_of(one) for one in known.things(kind)}


def _named(labels: "dict[StoryKind, str] | dict[str, str]") -> Callable[[Known], Choices]:
    def choices(known: Known) -> Choices:
        words = words_or_english(known.root / "locales", known.language)
        return {str(value): words.gettext(label) for value, label in labels.items()}

    return choices


def _groups(known: Known) -> Choices:
    return {
        str(number): group.names.get(known.language) or next(iter(group.names.values()), "")
        for number, group in known.catalog.groups.items()
    }


def _former_districts(known: Known) -> Choices:
    return {code: one.name for code, one in known.catalog.places.former_districts.items()}


def _today(known: Known) -> str:
    return known.today.isoformat()


def _choice(field: str, words: str, choices: Callable[[Known], Choices], *, is_needed: bool = False) -> Question:
    return Question(field, words, answers.one_of(choices), choices, is_needed=is_needed)


_STORY_KINDS = {str(StoryKind.ARTICLE): "article", str(StoryKind.GUIDE): "guide"}
_PRODUCTS = _names("product")
_PHOTOS = Question("photos", "Photos: drop the files in here", answers.photos)
_ALL_PRODUCTS = Question("products", "Which products, with commas between them", answers.some_of(_PRODUCTS), _PRODUCTS)

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "product": (
        Question("name", "Name of the product", answers.text, is_needed=True),
        Question("place", "Area or commune it comes from", answers.place, _names("district"), is_needed=True),
        _choice("producer", "Who makes it", _names("producer")),
        _choice("group", "OCOP group, 1 to 26", _groups),
        Question("stars", "Has it got OCOP stars: yes or no", answers.yes_or_no),
        _PHOTOS,
    ),
    "producer": (
        Question("name", "Name of the producer", answers.text, is_needed=True),
        _choice("kind", "What it is", _named({str(k): v for k, v in PRODUCER_KINDS.items()}), is_needed=True),
        Question("address", "Commune it works in", answers.commune),
        Question("channels", "Public telephone, page or e-mail", answers.contact),
        Question("founded", "Year it was founded", answers.day),
        _PHOTOS,
    ),
    "event": (
        Question("name", "Name of the event", answers.text, is_needed=True),
        _choice("kind", "What it is", _named({str(k): v for k, v in EVENT_KINDS.items()}), is_needed=True),
        Question("starts_on", "First day, or month", answers.day, is_needed=True),
        Question("venue", "Commune it takes place in", answers.commune),
        _ALL_PRODUCTS,
        _PHOTOS,
    ),
    "story": (
        Question("name", "Title of the story", answers.text, is_needed=True),
        _choice("kind", "What it is", _named(_STORY_KINDS)),
        Question("published_on", "Day it is published", answers.day, is_needed=True, default=_today),
        Question("summary", "What it is about, in one or two sentences", answers.text),
        _ALL_PRODUCTS,
        _PHOTOS,
    ),
    "district": (
        Question("name", "Name of the area", answers.text, is_needed=True),
        _choice("code", "Former district", _former_districts),
        Question("summary", "What it is, in one or two sentences", answers.text),
        _PHOTOS,
    ),
}
"""Kind → its questions, in their order."""

OF_A_PHOTO = (
    Question("alt", "What does one see on it", answers.text),
    Question("credit", "Who took it"),
    Question("licence", "Licence, such as CC BY 4.0"),
)
"""What a photo is shown with; without all three it lies beside the file and is not shown yet."""
