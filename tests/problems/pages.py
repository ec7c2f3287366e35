"""The pages of `docs/problems/`, made of the table of codes and their examples."""

import re
from collections import defaultdict
from gettext import NullTranslations
from pathlib import Path

from showcase.problems.codes import CODES
from showcase.problems.excerpts import shown
from showcase.problems.paragraphs import as_paragraph
from showcase.problems.problem import Problem
from showcase.problems.telling import page_of, severity_of
from showcase.reading.lines import lines_in
from showcase.words import read_words
from tests.problems.examples import MADE, Example, example_of, files_of
from tests.small_sites import PROJECT

WORDS = {"en": NullTranslations(), "vi": read_words(PROJECT / "locales/problems", "vi")}
SAID = {
    "en": {
        "name": "English",
        "all": "All codes",
        "says": "The check says",
        "before": "Before",
        "after": "After",
        "index": "What the tool may say",
        "how": "Each code has a page here; in a terminal: `python build.py explain E205`. "
        "E… are errors: something is left out. W… are warnings: somebody should look. H… are hints.",
        "1": "Letters and signs",
        "2": "How YAML is written",
        "3": "Names of fields",
        "4": "Values",
        "5": "Files, folders, people",
        "6": "Recognitions, dates, status",
        "7": "Stories and claims",
        "8": "Links and channels",
        "9": "The site, its addresses, and what a change does",
    },
    "vi": {
        "name": "Tiếng Việt",
        "all": "Mọi mã",
        "says": "Công cụ báo",
        "before": "Trước",
        "after": "Sau",
        "index": "Những điều công cụ có thể báo",
        "how": "Mỗi mã có một trang ở đây; xem ngay trong cửa sổ lệnh: `python build.py explain E205`. "
        "E… là lỗi: có thứ bị bỏ ra ngoài. W… là cảnh báo: cần có người xem lại. H… là gợi ý.",
        "1": "Chữ và ký tự",
        "2": "Cách viết YAML",
        "3": "Tên các mục",
        "4": "Giá trị",
        "5": "Tệp, thư mục, con người",
        "6": "Công nhận, ngày tháng, trạng thái",
        "7": "Câu chuyện và lời quảng bá",
        "8": "Liên kết và kênh bán",
        "9": "Trang, địa chỉ, và những gì một thay đổi làm",
    },
}
"""What pages say besides, language → words; the digits are the groups of codes."""


def page(code: str, example: Example, problem: Problem, root: Path, language: str) -> str:
    """The page that explains a code, in Markdown."""
    words, said = WORDS[language], SAID[language]
    other = "vi" if language == "en" else "en"
    links = f"[{SAID[other]['name']}]({_name(code, other)}) · [{said['all']}]({_name('README', language)})"
    told = as_paragraph(problem, words, lines_in(root))
    parts = [
        f"# {code}: {_title(code, language)}",
        f"{severity_of(problem, words).capitalize()} · {links}",
        " ".join(getattr(example, language).split()),
        f"## {said['before']}\n\n{_files(example.before, language, is_typed=bool(example.values))}",
        f"## {said['says']}\n\n```text\n{told}\n```",
    ]
    if example.after:
        parts.append(f"## {said['after']}\n\n{_files(example.after, language, is_typed=bool(example.values))}")
    return "\n\n".join(parts) + "\n"


def index(language: str) -> str:
    """The page that lists all codes by group."""
    said, other = SAID[language], "vi" if language == "en" else "en"
    parts = [f"# {said['index']}", f"[{SAID[other]['name']}]({_name('README', other)})", said["how"]]
    for digit in sorted({code[1] for code in CODES}):
        rows = [
            f"* [{code}]({_name(code, language)}): {_title(code, language)}"
            for code in sorted(CODES, key=lambda code: code[1:])
            if code[1] == digit
        ]
        parts += [f"## {said[digit]}", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


def _title(code: str, language: str) -> str:
    """The message with its gaps left open; the first sentence on the cause where there is nothing but gaps."""
    title = WORDS[language].gettext(CODES[code].message).format_map(defaultdict(lambda: "…"))
    if not re.search(r"\w", title):
        title = getattr(example_of(code), language).partition(".")[0].replace("\n", " ") + "."
    return re.sub(r"[<>*_]", r"\\\g<0>", title)


def _name(code: str, language: str) -> str:
    return page_of(code, WORDS[language]).rpartition("/")[2]


def _files(text: str, language: str, *, is_typed: bool) -> str:
    if is_typed:
        return f"```text\n{text}```"
    return "\n\n".join(f"`{path}`\n\n{_content(path, content, language)}" for path, content in files_of(text).items())


def _content(path: str, content: str, language: str) -> str:
    made = re.fullmatch(r"\{(.+)\}\n", content)
    if made:
        return f"({MADE[made[1]][1][language]})"
    form = {"yaml": "yaml", "md": "markdown", "csv": "text"}.get(path.rpartition(".")[2], "text")
    lines = [shown(line) for line in content.removesuffix("\n").split("\n")]
    return "\n".join([f"```{form}", *lines, "```"])
