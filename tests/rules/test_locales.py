"""Every language file says what the templates and the code say: all of it, nothing else, with the same gaps."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from babel.dates import parse_pattern
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from showcase.cli.speech import REFUSED
from showcase.comparing.addresses import Answer
from showcase.comparing.recognitions import Said
from showcase.model.catalog import KINDS
from showcase.model.hashtag import Hashtag
from showcase.model.site import Site
from showcase.model.things import Source
from showcase.problems.codes import CODES
from showcase.problems.details import Detail
from showcase.problems.telling import SEVERITY_WORDS
from showcase.reading.in_our_words import SHAPES as _SHAPES
from showcase.reading.rules import ChannelRules, ClaimFile, Comparison, PostRules, Rules
from showcase.scaffolding.described import _LABELS, described, models_in
from showcase.scaffolding.kinds_of_files import FILES
from showcase.scaffolding.questions import OF_A_PHOTO, QUESTIONS
from showcase.words import REASONS, gaps_of, read_words

ROOT = Path(__file__).parents[2]
SITE = sorted((ROOT / "locales").glob("*.po"))
FIELDS = sorted((ROOT / "locales" / "fields").glob("*.po"))
PROBLEMS = sorted((ROOT / "locales" / "problems").glob("*.po"))
RENDERING = sorted((ROOT / "showcase" / "rendering").rglob("*.py"))
HEADERS = [
    "Project-Id-Version",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
]
"""What a header says and in which order: no dates, no names of people."""
ONE_FORM = {"vi", "zh-Hans"}
"""Languages that have one form for every number."""

# As showcase/rendering/templates.py sets the environment.
_JINJA = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}
_READ_AT_THE_TOP = (Site, Source, Hashtag, Rules, ChannelRules, ClaimFile, Comparison, PostRules)


def in_templates():
    """The messages of all templates, as (context, text); a plural has both its forms as its text."""
    found = extract_from_dir(ROOT / "templates", [("**", "jinja2")], {"**": _JINJA})
    return [(context, text) for _, _, text, _, context in found]


def in_code(files, *functions):
    """The texts that the code hands to functions of these names, as (context, text)."""
    found = []
    for file in files:
        # Calls in the order in which they stand; Babel's own extractor takes the keys of dicts for messages.
        calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name in functions and texts:
                one = (texts[0], texts[1]) if name == "pgettext" else (None, texts[0])
                found.append((None, tuple(texts[:2])) if name == "ngettext" else one)
    return found


def wanted_by_the_site():
    return dict.fromkeys([*in_templates(), *in_code(RENDERING, "N_", "gettext", "pgettext")])


def wanted_by_problems():
    others = sorted({*(ROOT / "showcase").rglob("*.py")} - {*RENDERING})
    told = [text for code in CODES.values() for text in (code.message, code.remedy)]
    kinds = [*KINDS, *(model.__name__.lower() for model in _READ_AT_THE_TOP)]
    asked = ["answers", *(one.words for questions in (*QUESTIONS.values(), OF_A_PHOTO) for one in questions)]
    told += [*SEVERITY_WORDS.values(), *_SHAPES.values()]
    words = [*asked, *told, *kinds, *Detail, *Answer, *Said, *REASONS, *REFUSED.values()]
    return dict.fromkeys(
        [*((None, word) for word in words), *in_code(others, "gettext", "ngettext", "say", "complain")]
    )


def wanted_by_fields():
    """What the schemas of editors and the pages of fields say, pages' own words for choices apart."""
    fields = [field for kind in FILES for model in models_in(kind.model) for field in described(model)]
    labels = {label for of in _LABELS.values() for label in of.values()}
    told = [*(field.says for field in fields), *(says for field in fields for _, says in field.choices)]
    scaffolding = sorted((ROOT / "showcase" / "scaffolding").glob("*.py"))
    return dict.fromkeys([*in_code(scaffolding, "N_"), *((None, text) for text in told if text and text not in labels)])


WANTED = {
    **dict.fromkeys(SITE, wanted_by_the_site()),
    **dict.fromkeys(PROBLEMS, wanted_by_problems()),
    **dict.fromkeys(FIELDS, wanted_by_fields()),
}

every_file = pytest.mark.parametrize("file", WANTED, ids=lambda file: file.relative_to(ROOT).as_posix())


@cache
def messages(file):
    with file.open(encoding="utf-8") as text:
        return {(message.context, message.id): message for message in read_po(text, abort_invalid=True) if message.id}


def told(heading, keys):
    return "\n".join(
        [heading, *(f"  {text!r}" + (f"  (context {context!r})" if context else "") for context, text in keys)]
    )


def test_there_are_language_files():
    assert SITE
    assert PROBLEMS
    assert FIELDS


@every_file
def test_nothing_is_missing_and_nothing_too_much(file):
    there = messages(file)
    missing = [key for key in WANTED[file] if key not in there]
    unused = [key for key in there if key not in WANTED[file]]
    assert not missing, told(f"Add to {file.name}:", missing)
    assert not unused, told(f"Take out of {file.name}:", unused)


@every_file
def test_every_message_is_translated_for_good(file):
    there = messages(file)
    empty = [key for key, message in there.items() if not message.string or not all(message.string)]
    doubtful = [key for key, message in there.items() if message.fuzzy]
    assert not empty, told(f"Translate in {file.name}:", empty)
    assert not doubtful, told(f"Look at in {file.name}, then delete the line «#, fuzzy»:", doubtful)


@every_file
def test_a_translation_has_the_gaps_of_the_english_text(file):
    def gaps(text):
        # Of a plural it is the last form that must name the number.
        return {gap for gap in gaps_of(text if isinstance(text, str) else text[-1]) if len(gap) > 1}

    wrong = [key for key, message in messages(file).items() if gaps(message.id) != gaps(message.string)]
    assert not wrong, told(f"Give these in {file.name} the same {{gaps}} and %(gaps)s as in English:", wrong)


@every_file
def test_the_engine_takes_every_message(file):
    words = read_words(file.parent, file.stem)
    lost = [
        (context, text)
        for (context, text), message in messages(file).items()
        if isinstance(text, str)
        and (words.pgettext(context, text) if context else words.gettext(text)) != message.string
    ]
    assert not lost, told(f"{file.name} has signs that the engine cannot fill in:", lost)


@every_file
def test_the_header_is_short_and_right(file):
    words = read_words(file.parent, file.stem)
    source = file.read_text("utf-8").partition("\n\n")[0]
    assert re.findall(r'^"([\w-]+):', source, re.MULTILINE) == HEADERS
    assert f'"Language: {file.stem.replace("-", "_")}\\n"' in source
    assert file.stem not in ONE_FORM or {words.plural(n) for n in range(200)} == {0}


@every_file
def test_no_text_stands_twice(file):
    lines = file.read_text("utf-8").splitlines()
    ids = [(before, line) for before, line in zip(["", *lines], lines, strict=False) if line.startswith("msgid ")]
    twice = sorted({line for before, line in ids if ids.count((before, line)) > 1})
    assert not twice, "\n".join([f"Keep one of each in {file.name}:", *twice])


@pytest.mark.parametrize("file", SITE, ids=lambda file: file.stem)
def test_date_patterns_are_patterns(file):
    patterns = [message.string for (context, _), message in messages(file).items() if context == "date pattern"]
    assert len(patterns) == 3
    for pattern in patterns:
        parse_pattern(pattern)
