"""What a number, a day, a telephone number or an address was meant to be; empty where nobody can tell.

Nothing of it is taken for granted: it is what a message offers to write instead.
"""

import re
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

from showcase.model.folding import fold, slug
from showcase.model.lookalikes import plain

_TIMES = {"k": 1000, "nghin": 1000, "ngan": 1000, "trieu": 1_000_000, "tr": 1_000_000, "ty": 1_000_000_000}
_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_THOUSANDS = re.compile(r"[0-9]{1,3}([.,\s'’_])[0-9]{3}(\1[0-9]{3})*")
_NUMBER = re.compile(r"([0-9]+(?:[.,\s'’_]?[0-9]+)*(?:e[0-9]{1,2})?)\s*([a-z%]*)")


def number(text: str) -> str:
    """`150k`, `1tr2`, `₫150,000`, `4,5`, `½`, `12 tấn` as plain numbers."""
    text = re.sub(r"^\s*[.,](?=[0-9])", "0.", _FRACTIONS.get(text.strip(), text))
    # 1.234,5 as Vietnamese write it: the last mark stands before the decimals.
    text = re.sub(r"^([0-9]{1,3}(?:[.][0-9]{3})+),(?=[0-9]+$)", lambda one: f"{one[1].replace('.', '')}.", text.strip())
    # 1tr2 is as much as 1.2tr.
    found = _NUMBER.findall(re.sub(r"^([0-9]+) ?(tr|trieu|ty) ?([0-9]{1,3})\b", r"\1.\3\2", fold(plain(text))))
    if len(found) != 1:
        return ""
    digits, unit = found[0]
    digits = re.sub(r"[^0-9]", "", digits) if _THOUSANDS.fullmatch(digits) else digits.replace(",", ".")
    try:
        value = Decimal(digits) * _TIMES.get(unit, 1)
    except ArithmeticError:
        return ""
    return format(value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize(), "f")


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FORMS = (
    r"(?P<y>[0-9]{4})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<d>[0-9]{1,2})(?:[t ].*)?",
    r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
    # What ends in 27 to 31 begins with the year.
    r"(?P<y>[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-9]{2})(?<=-3[01]|-2[7-9])",
    r"(?:ngay )?(?P<d>[0-9]{1,2})(?:[-/. ]| thang )(?P<m>[0-9]{1,2})(?:[-/., ]|,? nam )(?P<y>[0-9]{4}|[0-9]{2})",
    r"(?:thang )?(?P<m>[0-9]{1,2})(?:[-/. ]| nam )(?P<y>[0-9]{4})",
    r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})",
    r"nam (?P<y>[0-9]{4})",
    r"(?P<d>[0-9]{1,2}) (?P<name>[a-z]{3})[a-z]* (?P<y>[0-9]{4})",
    r"(?P<name>[a-z]{3})[a-z]* (?P<d>[0-9]{1,2}),? (?P<y>[0-9]{4})",
    r"(?P<name>[a-z]{3})[a-z]* (?P<y>[0-9]{4})",
)


def day(text: str) -> str:
    """`01/05/2024`, `ngày 1 tháng 5 năm 2024`, `5/2024` as ISO 8601 writes them; the day first, as in Vietnam."""
    written = " ".join(fold(plain(text)).split())
    if re.fullmatch("4[0-9]{4}", written):
        # A spreadsheet counts the days since the end of 1899.
        return (date(1899, 12, 30) + timedelta(int(written))).isoformat()
    found = next((match for form in _FORMS if (match := re.fullmatch(form, written))), None)
    if not found:
        return ""
    parts = found.groupdict()
    month = _MONTHS.index(parts["name"]) + 1 if parts.get("name") in _MONTHS else int(parts.get("m") or 0)
    year, number_of_day = int(parts["y"]), int(parts.get("d") or 0)
    return _iso(year + 2000 if year < 100 else year, month, number_of_day)  # noqa: PLR2004 - two digits


def _iso(year: int, month: int, number_of_day: int) -> str:
    for one, other in ((month, number_of_day), (number_of_day, month)):
        with suppress(ValueError):
            # The month first, as in America, only where nothing else can be meant.
            whole = date(year, one or 1, other or 1).isoformat()
            return whole[: 10 if other else 7 if one else 4]
    return ""


_TELEPHONE = re.compile(r"0[0-9]{9}|02[0-9]{9}|\+(?!840[1-9])[0-9]{8,15}|1[89]00[0-9]{4,6}")


def telephones(text: str) -> list[str]:
    """The telephone numbers in a text, each without spaces and points."""
    # A spreadsheet makes a number of it: 912345678.0
    text = re.sub(r"(?<=[0-9]{8})[.,]0+$", "", text.strip())
    runs = re.findall(r"\+?[0-9](?:[0-9]|[ .()\u00a0](?=[ .()\u00a0]*[0-9])|-(?=[0-9]))*", plain(text))
    digits = [re.sub(r"[^0-9+]", "", run) for run in runs]
    return [one for one in digits if len(one) >= 8]  # noqa: PLR2004 - fewer digits are no telephone number


def telephone(text: str) -> str:
    """`912345678`, `84912345678`, `O912…`, `ĐT: 0912…` as one would dial them."""
    found = telephones(re.sub(r"(?<![A-Za-z])[Oo](?=[0-9])|(?<=[0-9])[Oo](?=[0-9])", "0", text))
    if len(found) != 1:
        return ""
    for candidate in (found[0], re.sub("^[+]?840?(?=[1-9][0-9]{8,9}$)", "+84", found[0]), "0" + found[0]):
        if _TELEPHONE.fullmatch(candidate) and not re.match("00", candidate):
            return candidate
    return ""


def address(text: str) -> str:
    """`www.example.org`, `htps://…`, `[text](https://…)`, an address with spaces, as a browser takes them."""
    link = re.search(r"(?:\]\(\s*<?|(?:src|href)=[\"'])(https?://[^)\s>\"']+)", text)
    if link:
        return link[1]
    text = re.sub(r"^h?t{1,3}ps?\s*[:;]?\s*[/\\]{1,3}(?=\S)", "https://", text.strip(), flags=re.IGNORECASE)
    if re.fullmatch(r"(?!mailto:)[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?", text, re.IGNORECASE):
        return f"https://{text}"
    has_host = re.match(r"https?://[\w.-]+\.[a-z]{2,}(/|$)", text, re.IGNORECASE)
    return re.sub(r"\s+", "%20", text) if has_host and not re.search(r"[\"<>\\]", text) else ""


def months(text: str) -> str:
    """`tháng 3 đến tháng 5`, `quanh năm` as a span or a list of months."""
    written = fold(plain(text))
    if re.search("quanh nam|ca nam|all year", written):
        return "1-12"
    written = re.sub(r"\s*(?:den|toi|to|-)\s*(?:het )?(?:thang )?\s*(?=[0-9])", "-", written)
    found = re.findall(r"[0-9]{1,2}(?:-[0-9]{1,2})?", written)
    return ", ".join(found)


def identity(text: str) -> str:
    """`HTX Hoa`, `htx_hoa`, `content/producers/htx-hoa/producer.yaml` as the name of a folder."""
    folder = re.sub(r"(/|(^|/)(product|producer|district|event|story)\.ya?ml)+$", "", plain(text))
    return slug(folder.rpartition("/")[2].removesuffix(".yaml"))
