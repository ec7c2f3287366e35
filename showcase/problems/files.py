"""Codes of what is wrong with how files are written, named and related."""

FILES: dict[str, tuple[str, str]] = {
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
    "W111": (
        "This file is saved as UTF-16 (“Unicode” in Notepad).",
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
        "Letters were lost here: the sign “\ufffd” stands for what could not be read.",
        "Type the word again.",
    ),
    "W115": (
        "There are hidden characters here ({text}; in the whole file: {count}), as copying from Zalo or Facebook leaves.",
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
    "E208": ("A value may not begin with “{text}”.", "Put the value in quotes."),
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
        "A comma between curly brackets cuts the text before “{text}” in two.",
        "Put the whole text in quotes, or one language on a line; write numbers without any mark: 150000",
    ),
    "E215": ("There is no colon after the name in “{text}”.", "Write “{fixed}”."),
    "E216": ("The colon here is one of a Chinese keyboard, with full width (：).", "Write “{fixed}”."),
    "E217": (
        "“{text}” is a quotation mark of Word, and none to YAML.",
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
        "Does it belong to the text above? Then begin it two spaces further to the right than the name of that text.",
    ),
    "E225": ("There is no comma before “{text}”.", "Put a comma between the two, or each on a line of its own."),
    "E226": ("A line of mere marks is none of the file’s: “{text}”.", "Delete it."),
    "E227": ("A remark begins with “#”, not with “{text}”.", "Begin the line with “# ”, or delete it."),
    "E228": ("There is one “{text}” too many.", "Delete it."),
    "W229": (
        "What follows the sign # is a remark, and is left out: “{text}”.",
        "Put the whole text in quotes: {fixed}",
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
        "Move it there, as “{guess}”; see the example in docs/content.md.",
    ),
    "E307": (
        "“{key}” is a field of {other}, and none of {kind}.",
        "Delete the line, or write it in the file of {other}.",
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
    # Values
    "E401": (
        "What should stand here: {expected}.",
        "For example: {example}",
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
        "Write each of them on a line of its own, as in docs/content.md.",
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
        "The address “{value}” does not begin with https://",
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
    "E435": (
        "Several entries stand in one line.",
        "Write them as a list: {fixed}",
    ),
    # Files, folders, relations
    "E501": (
        "There is no file “{name}” beside this file.",
        "Upload it into the same folder, or correct the name (capital letters count). Similar: {guess}",
    ),
    "E502": (
        "“{name}” is not a picture that can be read ({detail}).",
        "Upload it again, or save it as JPEG, PNG or WebP.",
    ),
    "E503": (
        "“{name}” leads outside of its folder.",
        "Put the file itself into the folder, no link to it.",
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
    "E524": (
        "“{name}” is never read; did you mean “{guess}”?",
        "Rename it to “{guess}”. Windows may hide the end of a name: View → File name extensions.",
    ),
    "E525": (
        "“{name}” is never read: “{guess}” beside it is what counts.",
        "Move what is new in it there, then delete it.",
    ),
    "E526": (
        "{name} stands one folder too high.",
        "Products lie in the folder of their area: products/<area>/<product>/product.yaml",
    ),
    "E527": (
        "{name} stands one folder too deep, and is never read.",
        "Move the folder up: {guess}",
    ),
    "E528": (
        "{name} does not belong here.",
        "Move its folder to {guess}.",
    ),
    "E529": (
        "Nobody reads the folder “{name}”; did you mean “{guess}”?",
        "Rename it, or move what is in it.",
    ),
    "E530": (
        "“{name}” is a HEIC photo, as an iPhone saves them.",
        "Save it as JPEG; on the iPhone: Settings → Camera → Formats → Most Compatible. Or install pillow-heif.",
    ),
    "E531": (
        "“{name}” is not the name of a file that lies beside this one.",
        "Copy the file into this folder and write its name only: {fixed}",
    ),
    "E532": (
        "There is no “{name}” here, but there is “{guess}”.",
        "Write “{guess}”: capital letters, spaces and the end of the name count.",
    ),
}
"""Code → its message and its remedy."""
