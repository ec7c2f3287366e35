"""Codes of what is wrong with how files are written, named and related."""

FILES: dict[str, tuple[str, str]] = {
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
    "E401": ("What should stand here: {expected}.", "Look the field up in docs/fields.md."),
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
}
"""Code → its message and its remedy."""
