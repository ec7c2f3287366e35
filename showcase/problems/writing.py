"""Codes of what is wrong with how files are written: their bytes, YAML, and the names of lines."""

WRITING: dict[str, tuple[str, str]] = {
    # Bytes
    "E101": (
        "From this line on the file is not UTF-8: it was saved as “ANSI” or in another old encoding.",
        "Open it in Notepad, choose “Save as …” and the encoding UTF-8; then type letters anew that look wrong.",
    ),
    "E102": (
        "Two people changed the same lines, and both versions stand here (lines {first} to {last}): “{text}”.",
        "Keep one of the two versions, then delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "E103": (
        "A control character stands here, which no keyboard makes ({text}).",
        "Delete it, or type this piece of text again.",
    ),
    "E104": (
        "The file is empty, or holds nothing but remarks.",
        "Write at least the line “name: …”, or copy another {kind} and change it.",
    ),
    "E105": (
        "This is no text file: {detail}.",
        "Write the text in a plain editor, Notepad for instance, and save it under this name as UTF-8.",
    ),
    "W111": (
        "This file is saved as {text} (“Unicode” in Notepad).",
        "Choose “Save as …” and the encoding UTF-8: other programs cannot read it so.",
    ),
    "W112": (
        "“{text}” seems to be typed in an old font (TCVN3, .VnTime or VNI). Was “{fixed}” meant?",
        "Convert the text to Unicode, with Unikey for instance (Ctrl+Shift+F6).",
    ),
    "W113": (
        "“{text}” is a text read in the wrong encoding. Was “{fixed}” meant?",
        "Copy the text once more from where it came, or type it again.",
    ),
    "W114": (
        "Letters were lost here: the sign “{text}” stands for what could not be read.",
        "Type the word again.",
    ),
    "W115": (
        "There are hidden characters here, as copying from Zalo or Facebook leaves ({text}; in the file: {count}).",
        "They are passed over; delete them, or type this piece of text again.",
    ),
    "W116": (
        "This line has a space that is none to YAML ({text}), as copying from a web page or from Word leaves.",
        "It is read as a common one; delete it, and press the space bar.",
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
    "E207": (
        "The text goes on after its closing quotation mark.",
        "Put the whole text in quotes, those inside of another form: {fixed}",
    ),
    "E208": ("A value may not begin with “{text}”.", "Put the value in quotes, or leave the mark out."),
    "E209": (
        "The first level must be lines of the form “name: value”.",
        "See an example in docs/content.md.",
    ),
    "E210": (
        "A list may not begin on the line of its name.",
        "Write “- …” on the next line, two spaces further to the right; put a text that begins with a dash in quotes.",
    ),
    "E211": (
        "This line begins with {here} spaces, those of its level with {there} (line {other}).",
        "Begin all lines of one level with the same number of spaces.",
    ),
    "E212": ("“{text}” is opened here and never closed.", "Close it with “{fixed}”, or put the text in quotes."),
    "E213": ("A second “---”: a file holds one thing only.", "Delete this line, and what belongs to another thing."),
    "E214": (
        "A comma between brackets cuts the text before “{text}” in two.",
        "Put the whole text in quotes, or one language on a line; write numbers without any mark: 150000",
    ),
    "E215": ("There is no colon after the name in “{text}”.", "Write “{fixed}”."),
    "E216": ("What looks like a colon here is another sign ({text}), as on a Chinese keyboard.", "Write “{fixed}”."),
    "E217": (
        "The mark {text} comes from Word, and is no quotation mark to YAML.",
        'Use the straight mark ": {fixed}',
    ),
    "W218": (
        "The marks “{text}” are no quotation marks to YAML: visitors would see them.",
        'Leave them out, or write straight ones: "…"',
    ),
    "E219": ("“{text}” is not the dash of a list.", "Begin each entry with a hyphen and a space: “- …”."),
    "E220": ("There is no space after the dash of the list.", "Write “{fixed}”."),
    "E221": (
        "Lines with a dash and lines without stand among each other (see line {other}).",
        "Give all of them a dash (a list), or none (lines of the form “name: value”).",
    ),
    "E222": (
        "Between double quotation marks “\\” has a meaning of its own.",
        "Use single quotation marks, or leave “\\” out.",
    ),
    "E223": ("A new entry of the list begins here, without its dash (see line {other}).", "Put “- ” before it."),
    "E224": (
        "This line has no name: “{text}”.",
        "If it belongs to the text above, begin it two spaces further in than that text’s name; else put “# ” first.",
    ),
    "E225": ("There is no comma before “{text}”.", "Put a comma between the two, or each on a line of its own."),
    "E226": ("A line of mere marks is none of the file’s: “{text}”.", "Delete it."),
    "E227": ("A remark begins with “#”, not with “{text}”.", "Begin the line with “# ”, or delete it."),
    "E228": ("There is one “{text}” too many.", "Delete this mark."),
    "W229": (
        "What follows the sign # is a remark, and is left out: “{text}”.",
        "Put the whole text in quotes: {fixed}",
    ),
    "E230": (
        "“{key}” has a text on its own line (line {other}), so no lines may stand below it.",
        "Keep one of the two: delete this line, or move the text of line {other} to a line of its own here.",
    ),
    "W231": (
        "A quotation mark closes this text, and none opens it: visitors would see it.",
        "Delete it, or write one at the beginning too: {fixed}",
    ),
    # Keys
    "E301": ("“{key}” stands here twice; it first stood on line {first}.", "Keep one of the two."),
    "E302": ("“{key}” is not a field of {kind}.", "Delete the line, or use one of: {known}."),
    "E303": ("“{key}” is missing.", "Add a line “{key}: …”."),
    "E304": (
        "“{key}” is not a field of {kind}. Did you mean “{guess}”?",
        "Write “{guess}” instead of “{key}”.",
    ),
    "E305": (
        "“{key}” is written with another letter that looks the same: “{text}”.",
        "Type “{guess}” anew on the keyboard.",
    ),
    "E306": (
        "“{key}” does not stand here, but under “{parent}”.",
        "Move it there, as “{guess}”; see docs/fields.md.",
    ),
    "E307": (
        "“{key}” is a field of {of}, and none of {kind}.",
        "Delete the line, or write it in the file of {of}.",
    ),
    "E308": (
        "“{key}” is not written: it follows from the folder in which the file lies.",
        "Delete the line; to change it, rename or move the folder.",
    ),
    "E309": (
        "“{key}” belongs to “{field}”, and has to begin further to the right.",
        "Put two spaces before it, and before the lines below that belong there too.",
    ),
    "E310": (
        "“{key}” is a line of its own, and belongs to “{field}” here.",
        "Begin it further to the left, where the name above begins.",
    ),
}
"""Code → its message and its remedy."""
