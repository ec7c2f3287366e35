"""A text with one line deleted, cut in its middle, or doubled: the slips of a hand that edits."""

SPOILS = ("deleted", "cut", "doubled")
"""What may happen to a line."""


def spoilt(text: str, number: int, spoil: str) -> str:
    """The text after that happened to a line, counted from 0."""
    lines = text.splitlines(keepends=True)
    line = lines[number]
    lines[number] = {"deleted": "", "cut": f"{line[: len(line) // 2]}\n", "doubled": line * 2}[spoil]
    return "".join(lines)
