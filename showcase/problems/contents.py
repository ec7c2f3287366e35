"""Codes of what is wrong, or could be better, with what files say."""

CONTENTS: dict[str, tuple[str, str]] = {
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
    "W523": ("The {kind} “{name}” is now “{guess}”.", "Write “{guess}” here."),
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
    # Dates and status
    "W612": (
        "The date {date} of “{field}” lies in the future.",
        "Compare it with the paper; leave the line out until the day has come.",
    ),
    "E613": (
        "The event would end ({end}) before it begins ({start}).",
        "Exchange the two dates, or leave “ends_on” out.",
    ),
    "W614": (
        "Whoever comes by an old link is not told {missing} of this product.",
        "Add “status_since” (since when) and “status_reason” (why, in one sentence).",
    ),
    "W615": (
        "The running order takes {planned} minutes, and the event lasts {length}.",
        "Correct “minutes:” or “hours:”.",
    ),
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
        "Move them to the YAML file beside it, and delete everything up to the second “---”.",
    ),
    "E704": ("HTML in a story is not allowed: “{text}”.", "Use Markdown: **bold**, [text](address), - list."),
    "E705": (
        "This link leads nowhere: “{target}”.",
        "Link to a folder of this project, or to a whole address with https://. Similar: {guess}",
    ),
    "W738": (
        "The story that this link leads to has no heading “{text}”: the page opens at its top.",
        "Write a heading in small letters without marks, hyphens for spaces: {known}. Or delete all from # on.",
    ),
    "W708": (
        "The folder of “{target}” has moved: it is now {now}.",
        "The link leads there all the same; write the new way when you change the story.",
    ),
    "W706": (
        "A first-level heading in a story; the page has its own.",
        "Begin the line with ## instead of #.",
    ),
    "E707": (
        "This line is too long, or stands too deep in lists within lists.",
        "Break it into paragraphs; begin lists at the left.",
    ),
    "H712": (
        "This story is nearly the same as that of another product: {other}.",
        "Tell what is its own: the place, how it is made. A story like another gets nothing in the OCOP rating.",
    ),
    "E709": (
        "There is no picture “{target}” among the photos of this thing.",
        "Upload it into the same folder, and name it under “photos:” of the YAML file. Similar: {guess}",
    ),
    "W739": (
        "Nothing is said of what is on “{name}”, for those who cannot see it (such photos in this file: {count}).",
        "Write below the line “file:” of each what one sees: alt: …",
    ),
    "E711": (
        "The picture “{target}” lies on another site.",
        "Upload it into the same folder if its licence allows that, and name it under “photos:”.",
    ),
    "W714": (
        "A space stands between “]” and “(”: this is no link.",
        "Delete the space.",
    ),
    "W715": (
        "The address of this link is never closed.",
        "Close it with “)”.",
    ),
    "W716": (
        "Bold text is opened with ** here and never closed.",
        "Close it with **, before the end of the paragraph.",
    ),
    "W717": (
        "There is no space after the # of this heading.",
        "Write {fixed}",
    ),
    "W718": (
        "This story is empty.",
        "Write it, or delete the file.",
    ),
    "H719": (
        "HTML is shown as it is written: “{text}”.",
        "Write plain text; stories know **bold** and lists.",
    ),
    "W734": (
        "Visitors would see this as a piece of a computer program: “{text}”.",
        "Delete lines of mere marks such as ```, and the spaces at the start of a line.",
    ),
    "W735": (
        "“{text}” at the start of a line makes no list.",
        "Begin each entry with a hyphen and a space: {fixed}",
    ),
    "W736": (
        "“{text}” makes no link.",
        "Write the words in square brackets and the address in round ones: {fixed}",
    ),
    "W737": (
        "This is the answer of a writing assistant, not a part of the story: “{text}”.",
        "Delete this line, and read the rest once more: an assistant may have invented facts.",
    ),
    "W720": (
        "A note to oneself was left here: “{text}”.",
        "Write what is known, or delete the line.",
    ),
    "W721": (
        "“{measure}” ({date}) is {value} here and {other_value} in {other}.",
        "Look at both sources: correct the wrong one, or say in “measure” what makes them two things. Both stay shown.",
    ),
    "W722": (
        "A translation may not say more than its original: “{found}” stands here, and not in {language}.",
        "Compare the two texts: take it out here, or add it there, if its source says so.",
    ),
    "W723": (
        "“{found}” stands here, and not in the translation: {language}.",
        "Compare the two texts: who reads the other language is told less.",
    ),
    "W724": (
        "The original of this translation has changed since: {field}.",
        "Translate it anew. Where it still fits, run: python build.py translate stamp {name} {code} --field {field}",
    ),
    "H725": (
        "A machine translated this into {language}, and nobody has looked at it: {fields}.",
        "Correct it where needed; then run: python build.py translate stamp {name} {code} --human",
    ),
    "W726": (
        "This line is no stamp. Until it is mended, translations that no other line vouches for are held back.",
        "Bring back an older version of the file, or delete the line and run: python build.py translate stamp",
    ),
    "E731": (
        "This translation was not taken over: “{found}” stands on one side alone, in the original or the translation.",
        "Links, pictures and what stands in braces are the same in all languages, and HTML is in none.",
    ),
    "E732": (
        "This translation was not taken over: its original is another one now, or is there no more: {field}.",
        "Export the language again, look at the new original, and import once more.",
    ),
    "E733": (
        "This translation was not taken over: it cannot be written into {path}.",
        "Write it there by hand.",
    ),
    "H727": (
        "Translations into {language} without a stamp: {count}. Nobody is told when their originals change.",
        "Run: python build.py translate stamp {code} --unknown (or --human, where you know that people wrote them)",
    ),
    # Links and channels
    "W801": ("The short link “{url}” hides where it leads.", "Open it, and paste the whole address: {form}"),
    "W802": ("{service}: {note}", "Use another channel."),
    "W803": (
        "“{url}” is not a form of address known for {service}.",
        "Paste the address of the page itself: {form}",
    ),
    # Catalogue feeds
    "H811": (
        "This product stands in no catalogue feed, because something is not written: {missing}.",
        "Write it when you know it; “channels” need a link to a shop. See docs/content.md, Catalogue feeds.",
    ),
    "H812": (
        "This product stands in no catalogue feed: “{field}” of {date} is believed for {days} days.",
        "Ask the producer, and write what is true now, with its day.",
    ),
    "H813": (
        "This product stands in no catalogue feed: the photo has {width} × {height} pixels; each side needs {least}.",
        "Add a larger photo, as the camera made it.",
    ),
    "H814": (
        "This product stands in no catalogue feed: these services take no alcoholic drinks.",
        "There is nothing to do: its page stays as it is.",
    ),
    "H815": (
        "There are no catalogue feeds: they need a site whose address begins with https://.",
        "Write that address in site.yaml (base_url: https://…/), or delete the line “catalogue_feeds”.",
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
"""Code → its message and its remedy."""
