"""Names of files and folders that are nearly right: what Windows, phones and typing make of them."""

import re
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher

from showcase.model.folding import fold
from showcase.model.lookalikes import plain
from showcase.problems.problem import Place, Problem
from showcase.reading.keys import language_meant

KINDS = ("district", "product", "producer", "event", "story")
_BY_PROGRAMS = re.compile(r"~\$.*|\..*|.*~|.*\.(tmp|bak|swp)|thumbs\.db|desktop\.ini|ehthumbs\.db", re.IGNORECASE)
_COPY = re.compile(r"\s*(-\s*(copy|bản sao)(\s*\(\d+\))?|\(\d+\)|_\d+)$", re.IGNORECASE)
_ALIKE = 0.8


def of_facts(kind: str, files: Iterable[str]) -> str:
    """The file that was meant to be `<kind>.yaml`; empty without one."""
    return next((file for file in files if _stem(file) == kind and _is_text(file)), "") or next(
        (file for file in files if _is_text(file) and _is_near(_stem(file), kind) and _stem(file) not in KINDS), ""
    )


def near_name(name: str, files: Iterable[str]) -> str:
    """The file that was meant to be called `name`; empty without one."""
    kind = _stem(name)
    near = (file for file in files if not _BY_PROGRAMS.fullmatch(file) and _is_near(_stem(file), kind))
    return next(near, "")


def unread(folder: str, kind: str, files: Collection[str], languages: tuple[str, ...]) -> list[Problem]:
    """Files of a thing's folder that were meant to be read, and are not."""
    problems = []
    read = {f"{kind}.yaml", *(f"story.{code}.md" for code in languages)}
    for file in files:
        if file in read or _BY_PROGRAMS.fullmatch(file) or not _is_text(file):
            continue
        stem = _stem(file)
        guess = _story_meant(file, languages) or (f"{kind}.yaml" if _is_near(stem, kind) else "")
        if guess and guess != file:
            code = "E525" if guess in files else "E524"
            problems.append(Problem(code, Place(f"{folder}/{file}"), {"name": file, "guess": guess}))
    return problems


def _story_meant(file: str, languages: tuple[str, ...]) -> str:
    """`story.vn.md`, `Story.vi.md`, `story.vi.md.txt`, `story_vi.md`, `stroy.vi.md`, `story.md` as they should be."""
    name = re.sub(r"\s*\([0-9]+\)|\s+-\s+(?:copy|ban sao)", "", fold(file))
    parts = [part for part in re.split(r"[.\s_-]+", name) if part]
    if not parts or not _is_near(parts[0], "story") or parts[-1] in {"yaml", "yml"}:
        return ""
    named = [language_meant(part, languages) for part in parts[1:]]
    language = next((code for code in named if code), "")
    others = [part for part, code in zip(parts[1:], named, strict=True) if not code]
    is_story = all(part in {"md", "txt", "docx", "doc", "markdown", "mdx"} for part in others)
    return f"story.{language or languages[0]}.md" if is_story else ""


def _is_text(file: str) -> bool:
    return fold(file).endswith((".yaml", ".yml", ".md", ".txt", ".docx", ".doc", ".markdown", ".yaml~", ".json"))


def _stem(file: str) -> str:
    """A name without its ends, and without what Windows adds to copies."""
    stem = re.sub(r"(\.(ya?ml|txt|json|md|docx?|csv|xlsx?))+$", "", fold(plain(file)))
    return _COPY.sub("", stem).strip()


def _is_near(name: str, kind: str) -> bool:
    return name == kind or (len(name) > 3 and SequenceMatcher(None, name, kind).ratio() >= _ALIKE)  # noqa: PLR2004


def similar(name: str, names: Collection[str]) -> str:
    """The name that differs in nothing but capitals, spaces, look-alikes or the end; empty without one."""
    return next((one for one in names if one != name and _simple(one) == _simple(name)), "")


def _simple(name: str) -> str:
    stem, dot, end = fold(plain(name)).strip().rpartition(".")
    if not dot:
        stem, end = end, ""
    return re.sub(r"[\s_-]+", "", stem) + {"jpeg": "jpg", "tiff": "tif"}.get(end, end)
