"""Codes of what is wrong with how files and folders are named and related."""

FILES: dict[str, tuple[str, str]] = {
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
    "E505": ("The id “{name}” is already taken by {other}.", "Give one of the two another name."),
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
    "E513": ("The picture “{name}” is too large ({detail}).", "Make it smaller than {most} million pixels."),
    "E514": (
        "site.yaml is missing or cannot be used.",
        "Restore site.yaml; the site cannot be built without it.",
    ),
    "E533": (
        "This file is too large ({detail}): text alone is never so much.",
        "Take out what is no text, a pasted picture for instance, or make several of it.",
    ),
    "E534": (
        "The table has no column “{key}”.",
        "Its first line names the columns: {known}",
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
    "E521": (
        "“{name}” is missing in templates/: the folder belongs to another version of the program.",
        "Copy templates/, assets/ and locales/ anew from the folder in which build.py lies.",
    ),
    "E535": (
        "There is no file {name}, on which other files lean: {count}.",
        "Bring it back from an older version, or write it anew; until then what leans on it is left out.",
    ),
    "E536": (
        "A template does not fit this version of the program here: “{name}”.",
        "Copy templates/, assets/ and locales/ anew from the folder in which build.py lies, or correct this line.",
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
