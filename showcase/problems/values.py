"""Codes of what is wrong with single values."""

VALUES: dict[str, tuple[str, str]] = {
    # Values
    "E401": (
        "What should stand here: {expected}.",
        "For example: {example}; all fields are in docs/fields.md.",
    ),
    "E402": (
        "“{value}” is not a number.",
        "Write the digits 0–9 only, with a point before decimals: 1234.5",
    ),
    "E403": ("“{value}” can be read as two different numbers.", "Write thousands without any mark: {plain}"),
    "E404": (
        "“{value}” is not a date as this site writes them.",
        "Write year-month-day: {form}",
    ),
    "E405": ("“{value}” is not one of the possible values.", "Use one of: {known}."),
    "E406": ("“{value}” is not yes or no.", "Write yes or no."),
    "E407": (
        "“{value}” is not a language of this site.",
        "Use one of: {known}; languages are listed in site.yaml.",
    ),
    "E408": (
        "“{value}” is not a web address.",
        "Paste the whole address from the browser, beginning with https://: {form}",
    ),
    "E409": (
        "“{value}” is not a month from 1 to 12 or a span of months such as 7-9.",
        "Write for example {form}.",
    ),
    "E410": (
        "“{value}” is not a telephone number.",
        "Write it in quotes, with its first zero and nothing else: {form}",
    ),
    "E411": ("“{value}” is out of bounds.", "The smallest value is {least}, the largest {most}."),
    "E412": ("The text is empty.", "Write something, or delete the line."),
    "E413": (
        "“{value}” is not an id.",
        "Use small letters a–z, digits and hyphens: {form}",
    ),
    "E414": ("No time zone is called “{value}”.", "Vietnam is Asia/Ho_Chi_Minh."),
    "E415": ("A channel needs exactly one of: {known}.", "Write one of them."),
    "E416": (
        "“{value}” cannot be a hashtag.",
        "Write letters without marks and digits only, without # and spaces: {fixed}",
    ),
    "E417": (
        "“{value}” is written with another letter that looks the same: “{text}”.",
        "Type it anew on the keyboard: {fixed}",
    ),
    "E418": (
        "“{value}” is not the code of a language of this site. Did you mean “{guess}”?",
        "Write “{guess}”. The languages of this site: {known}.",
    ),
    "E419": (
        "Stars are written as a number, not as “{value}”.",
        "Write {fixed}.",
    ),
    "E420": (
        "“{value}” alone is not enough: several lines belong here ({known}).",
        "Write each of them on a line of its own, as in docs/fields.md.",
    ),
    "E421": (
        "“{value}” is not the address of a thing.",
        "Write it in the first language and without a slash before it: p/mat-ong-rung/",
    ),
    "H422": (
        "There is one entry under “{key}”, where a list may stand; it is read as a list of one.",
        "Put “- ” before it.",
    ),
    "E423": (
        "“{value}” has {count} digits; a telephone number in Vietnam has 10, with its first zero.",
        "Compare it with the card or the package: {form}",
    ),
    "E424": (
        "There are several telephone numbers in “{value}”.",
        "Write one in each entry: “- telephone: …”.",
    ),
    "E425": (
        "“{value}” has a comma, where a point stands before decimals.",
        "Write {fixed}.",
    ),
    "E426": (
        "“{value}” is more than a number.",
        "Write the number alone: {fixed}",
    ),
    "E427": (
        "There is no day “{value}” in the calendar.",
        "Compare it with the paper, and write year-month-day.",
    ),
    "E428": (
        "Can the year {year} be right?",
        "Compare “{value}” with the paper.",
    ),
    "E429": (
        "“{value}” is not a whole date; the day is needed here.",
        "Write year-month-day: 2026-12-31",
    ),
    "E430": (
        "“{value}” is not one of the possible values. Did you mean “{guess}”?",
        "Write “{guess}”. Possible: {known}.",
    ),
    "E431": (
        "“{value}” does not have the form that is wanted here.",
        "For example: {known}",
    ),
    "E432": (
        "The address “{value}” lacks its beginning, https://.",
        "Write {fixed}",
    ),
    "E433": (
        "There are several addresses in “{value}”.",
        "Write one in each entry: “- link: …”.",
    ),
    "E434": (
        "“{value}” is not a place on the map.",
        "Write the latitude, then the longitude, with a point before decimals: 21.05 and 103.75",
    ),
    "E436": (
        "“{value}” is no whole number, and only such a one can stand here.",
        "Write digits 0–9 only.",
    ),
    "E435": (
        "Several entries stand in one line.",
        "Write them as a list: {fixed}",
    ),
}
"""Code → its message and its remedy."""
