"""Every code a problem may carry, with its words in English; translations lie in `locales/problems/`."""

from dataclasses import dataclass
from enum import StrEnum

from showcase.problems.differences import DIFFERENCES


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """Something is left out of the site, or would be wrong on it."""
    WARNING = "warning"
    """The site is built as written, but somebody should look."""
    HINT = "hint"
    """The site could say more."""


_LETTERS = {"E": Severity.ERROR, "W": Severity.WARNING, "H": Severity.HINT}


@dataclass(frozen=True, slots=True)
class Code:
    """What one code means; both texts may hold `{gaps}` filled from the problem's values."""

    message: str
    remedy: str
    severity: Severity


_TABLE: dict[str, tuple[str, str]] = {
    # Bytes
    "E101": (
        "This file is not UTF-8 text.",
        "Open it in an editor and save it again with the encoding UTF-8.",
    ),
    "E102": (
        "A line left by a git merge conflict: “{text}”.",
        "Keep the lines that are right, delete the rest and the marks.",
    ),
    "E103": (
        "A character that cannot be seen stands here ({text}).",
        "Delete it, or type this piece of text again.",
    ),
    # YAML syntax
    "E201": (
        "This line cannot be read: {detail}.",
        "Compare it with the same line of another file, or put the text in quotes.",
    ),
    "E202": ("There is a tab at the start of this line.", "Replace the tab by two spaces."),
    "E203": ("There is no space after the colon in “{text}”.", "Write “{fixed}”."),
    "E205": ("There is a colon inside a text without quotes.", "Put the text in quotes: {fixed}"),
    "E206": (
        "A quotation mark is opened here and never closed.",
        "Close the text with the same mark, on the same line.",
    ),
    "E207": ("The text goes on after its closing quotation mark.", "Put the whole text in quotes: {fixed}"),
    "E208": ("A value may not begin with “{text}”.", "Put the value in quotes."),
    "E209": (
        "The first level must be lines of the form “name: value”.",
        "See an example in docs/content.md.",
    ),
    "E210": (
        "A list may not begin on the line of its name.",
        "Write “- …” on the next line, two spaces further to the right.",
    ),
    "E211": (
        "The spaces at the start of this line do not fit the lines above it.",
        "Begin all lines of one level with the same number of spaces.",
    ),
    "E212": ("“{text}” is opened here and never closed.", "Close it with “{fixed}”, or put the text in quotes."),
    "E213": ("A second “---”: a file holds one thing only.", "Delete this line, and what belongs to another thing."),
    "E214": (
        "A comma between curly brackets cuts the text before “{text}” in two.",
        "Put the whole text in quotes, or one language on a line; write numbers without any mark: 150000",
    ),
    "E215": ("There is no colon after the name in “{text}”.", "Write “{fixed}”."),
    # Keys
    "E301": ("“{key}” stands here twice; it first stood on line {first}.", "Keep one of the two."),
    "E302": ("“{key}” is not a field of {kind}.", "Delete the line, or use one of: {known}."),
    "E303": ("“{key}” is missing.", "Add a line “{key}: …”."),
    "E304": (
        "“{key}” is not a field of {kind}. Did you mean “{guess}”?",
        "Write “{guess}” instead of “{key}”.",
    ),
    # Values
    "E401": ("What should stand here: {expected}.", "See an example in docs/content.md."),
    "E402": ("“{value}” is not a number.", "Write digits only, with a point before decimals: 1234.5"),
    "E403": ("“{value}” can be read as two different numbers.", "Write thousands without any mark: {plain}"),
    "E404": ("“{value}” is not a date.", "Write year-month-day: 2026-12-31"),
    "E405": ("“{value}” is not one of the possible values.", "Use one of: {known}."),
    "E406": ("“{value}” is not yes or no.", "Write yes or no."),
    "E407": (
        "“{value}” is not a language of this site.",
        "Use one of: {known}; languages are listed in site.yaml.",
    ),
    "E408": ("“{value}” is not a web address.", "Paste the whole address, beginning with https://"),
    "E409": (
        "“{value}” is not a month from 1 to 12 or a span of months such as 7-9.",
        "Write for example [7, 8] or [11-2].",
    ),
    "E410": ("“{value}” is not a telephone number.", 'Write it in quotes with its first zero: "0000000001".'),
    "E411": ("“{value}” is out of bounds.", "The smallest value is {least}, the largest {most}."),
    "E412": ("The text is empty.", "Write something, or delete the line."),
    "E413": ("“{value}” is not an id.", "Use small letters a–z, digits and hyphens: mat-ong-rung"),
    "E414": ("No time zone is called “{value}”.", "Vietnam is Asia/Ho_Chi_Minh."),
    "E415": ("A channel needs exactly one of: {known}.", "Write one of them."),
    "E416": (
        "“{value}” cannot be a hashtag.",
        "Write letters without marks and digits only, without # and spaces: {fixed}",
    ),
    "E421": (
        "“{value}” is not the address of a thing.",
        "Write it in the first language and without a slash before it: p/mat-ong-rung/",
    ),
    # Files, folders, relations
    "E501": (
        "There is no file “{name}” beside this file.",
        "Upload it into the same folder, or correct the name (capital letters count). Similar: {guess}",
    ),
    "E502": ("“{name}” is not a picture that can be read ({detail}).", "Save it again as JPEG, PNG or WebP."),
    "E503": (
        "“{name}” leads outside of its folder.",
        "Put the file beside this one and write its name only.",
    ),
    "E504": ("The folder name “{name}” cannot be part of a web address.", "Rename the folder to “{fixed}”."),
    "E505": ("The id “{name}” is already taken by {other}.", "Rename one of the two folders."),
    "E506": (
        "There is no {name} in this folder.",
        "Add the file, or put “_” before the folder’s name while it is not ready.",
    ),
    "E507": ("There is no {kind} “{name}”.", "Write the name of its folder. Similar: {guess}"),
    "E508": (
        "Two things would be published at the same address {address}: {other} is the other one.",
        "Rename one of the two.",
    ),
    "E509": (
        "There is no source “{name}”.",
        "Add it to content/sources.yaml, or correct the name. Similar: {guess}",
    ),
    "E510": ("“{name}” is a reserved word.", "Choose another name for the folder."),
    "E511": (
        "No commune is called “{name}”. Is it {guess}?",
        "Look it up in content/places/communes.csv and write it with all its marks.",
    ),
    "E512": ("There are several communes called “{name}”: {guess}.", "Write the code of the right one."),
    "E513": ("The picture “{name}” is too large ({detail}).", "Make it smaller than {most} million points."),
    "E514": (
        "site.yaml is missing or cannot be used.",
        "Restore site.yaml; the site cannot be built without it.",
    ),
    "E515": ("This file cannot be read ({detail}).", "Check that the file is still there and may be read."),
    "E516": (
        "There is no language file locales/{name}.po.",
        "Copy another .po file and translate it, or take the language out of site.yaml.",
    ),
    "E517": ("The video “{name}” is too large.", "Make it smaller than {most} MB, or link to it on a service."),
    "E518": ("“{name}” is not an MP4 video.", "Save it as MP4 (H.264)."),
    "E519": ("This pattern cannot be used: {detail}.", "Correct the regular expression."),
    "E520": (
        "The rules of recognitions cannot be used.",
        "Mend or restore this file: without it the site could say more than is true.",
    ),
    # People
    "E541": (
        "There is no record that this person agreed to appear: the whole entry is left out.",
        "Ask the person, keep the signed paper outside of this project, and add “consent”: scope, given_on, record.",
    ),
    "E542": (
        "This person did not agree to that being shown: {field}.",
        "Delete it, or ask the person anew; then add it to “scope”. Without the name nothing of a person is shown.",
    ),
    "E543": (
        "The date of this consent ({date}) lies in the future: until then the person is left out.",
        "Compare it with the signed paper.",
    ),
    "W544": (
        "This consent was withdrawn on {date}: the person is on no page any more.",
        "Take the name out of all texts, then delete the entry and its file. Git’s history: docs/content.md, People.",
    ),
    "E545": (
        "This text names somebody whose consent is missing, withdrawn or without the name; it is left out: {field}.",
        "Take the name out of the text, or ask the person and note the consent under “people”.",
    ),
    "E546": (
        "This photo is the portrait of somebody who did not agree to be shown; it is left out.",
        "Delete the entry and the file, or ask the person and note the consent under “people”.",
    ),
    "E522": (
        "“{name}” stands under “formerly”, but it is a name of {other}.",
        "An old name leads to one thing alone: take it out of “formerly” here or there, or rename the folder.",
    ),
    "E523": ("The {kind} “{name}” is now “{guess}”.", "Write “{guess}” here."),
    # Recognitions
    "E601": (
        "{stars} stars: only 3, 4 and 5 stars are recognised by a decision.",
        "Leave products with 1 or 2 stars without a recognition.",
    ),
    "E602": (
        "A recognition that was seen (tier A) needs {missing}.",
        "Copy it from the decision, or use tier B1 with a source.",
    ),
    "E603": (
        "Evidence of tier {tier} needs a source.",
        "Add “source:” with a name from content/sources.yaml.",
    ),
    "W604": (
        "On {date}, {stars} stars were not granted by the level “{level}”.",
        "Compare with the decision: who signed it, and when?",
    ),
    "E605": (
        "The date {date} of “{field}” cannot be right.",
        "Compare it with the paper: it lies in the future, before the date of issue, or too long after it.",
    ),
    "E606": (
        "Drinks with {abv} % alcohol may not be advertised (15 % or more).",
        "Leave the product out; Law on Advertising, article 7.",
    ),
    "E607": (
        "Alcoholic drinks (group {group}) need “alcohol_abv”.",
        "Add the percentage printed on the label; without it no page is made.",
    ),
    "H608": ("The recognition can be renewed now: file between {first} and {last}.", "Tell the producer."),
    # Claims and texts
    "W701": (
        "“{found}” is a superlative, which needs a lawful proof.",
        "Say what can be shown instead. Rule: {rule}",
    ),
    "W702": (
        "“{found}” speaks of health or healing.",
        "Leave it out: food may not be praised as medicine. Rule: {rule}",
    ),
    "E703": (
        "A story begins with “---”: facts do not belong here.",
        "Move them to the YAML file beside it and delete the block.",
    ),
    "E704": ("HTML in a story is not allowed: “{text}”.", "Use Markdown: **bold**, [text](address), - list."),
    "E705": (
        "This link leads nowhere: “{target}”.",
        "Link to a folder of this project, or to a whole address with https://",
    ),
    "W706": (
        "A first-level heading in a story; the page has its own.",
        "Begin the line with ## instead of #.",
    ),
    "E707": (
        "This line is too long, or stands too deep in lists within lists.",
        "Break it into paragraphs; begin lists at the left.",
    ),
    "W721": (
        "“{measure}” ({date}) is {value} here and {other_value} in {other}.",
        "Look at both sources: correct the wrong one, or say in “measure” what makes them two things. Both stay shown.",
    ),
    "W722": (
        "A translation may not say more than its original: “{found}” stands here, and not in {language}.",
        "Compare the two texts: take it out here, or add it there, if its source says so.",
    ),
    "H723": (
        "“{found}” stands here, and not in the translation: {language}.",
        "Compare the two texts: who reads the other language is told less.",
    ),
    # Links and channels
    "W801": ("The short link “{url}” hides where it leads.", "Open it, and paste the whole address: {form}"),
    "W802": ("{service}: {note}", "Use another channel."),
    "W803": (
        "“{url}” is not a form of address known for {service}.",
        "Paste the address of the page itself: {form}",
    ),
    # The site
    "W901": (
        "There is no “base_url”: canonical links, share pictures and QR codes are left out.",
        "Write the site’s address in site.yaml: base_url: https://…/",
    ),
    "W902": ("base_url “{url}” is a placeholder.", "Write the address where your site will stand."),
    "H903": (
        "There is no text in the language “{language}”: {fields}.",
        "Translate it when you can; until then the page borrows.",
    ),
    "W904": (
        "There is sample data (“sample: yes”) on this site: {count} folders.",
        "Delete these folders before the site goes public; each of their pages says that it is a sample.",
    ),
    "W905": (
        "“{field}” may not be the same commune as “{other}”: the names are easily confused.",
        "Compare with the paper: which of the two is meant?",
    ),
    "W906": ("This language file cannot be used ({detail}).", "Correct the file, or bring back an older one."),
    "H907": (
        "Nobody is named who makes this product.",
        "Write “producer:” with the name of the producer’s folder.",
    ),
    # Published addresses
    "W921": (
        "No product stands any more at the published address /{address}: a page there says that it was taken down.",
        "Renamed: write “formerly: [{name}]” in the new one. Withdrawn: restore its folder with “status: withdrawn”.",
    ),
    "W922": (
        "Nothing stands any more at the published address /{address}: a page there says that it was taken down.",
        "Renamed, or part of another now: write “formerly: [{name}]” there. Else bring its folder back.",
    ),
    "W923": (
        "No video stands any more at the published address /{address}: a page there says that it was taken down.",
        "Write it again under “videos:”, with “id: {name}”.",
    ),
    "H924": (
        "Published addresses that are not registered yet: {count}.",
        "Run: python build.py check --fix",
    ),
}

CODES: dict[str, Code] = {
    code: Code(message, remedy, _LETTERS[code[0]]) for code, (message, remedy) in (_TABLE | DIFFERENCES).items()
}
"""The meaning of every code; a test demands that each is used and translated."""
