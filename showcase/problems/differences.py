"""The codes of what a change does to a site, beside those of what is wrong with it: words as in `codes.py`."""

DIFFERENCES: dict[str, tuple[str, str]] = {
    # Addresses
    "H931": ("/{address} is new.", "Nothing to do, but to register it: python build.py check --fix"),
    "W932": (
        "/{address} is gone.",
        "Renamed: write “formerly: [{name}]” in the new one. Withdrawn: restore its folder with “status: withdrawn”.",
    ),
    "W937": (
        "/{address} is gone.",
        "Renamed, or part of another now: write “formerly: [{name}]” there. Else bring its folder back.",
    ),
    "W938": ("/{address} is gone.", "Write it again under “videos:”, with “id: {name}”."),
    "H933": ("/{address} leads to /{target} now.", "See that what was printed on boxes still fits."),
    "H934": ("/{address} is called /{target} now; the old address leads there.", "See that it is the same thing."),
    "W935": ("/{address}: {before} → {after}.", "See that this is meant."),
    "W936": (
        "Everything under /{address} is gone: its language no longer stands there.",
        "Leave the languages in site.yaml as they were, and in their order.",
    ),
    # Stars
    "W941": (
        "What the page of “{name}” says of stars: {before} ({was}) → {after} ({now}).",
        "Compare with the decision.",
    ),
    # Certificates
    "H951": ("A recognition was added: {what}.", "Compare with the decision."),
    "W952": (
        "A past recognition was edited: {what} ({fields}).",
        "A recognition is never edited: restore the old entry, and add a new one below it.",
    ),
    "H953": ("A recognition goes on: {what} ({fields}).", "Compare with the decision, or with the receipt of filing."),
    "W954": (
        "A recognition was removed: {what}.",
        "Restore it: what was once recognised stays in the history; one that was taken away gets “revoked:”.",
    ),
    "H955": ("A certificate was added: {what}.", "Compare with the paper."),
    "W956": ("A certificate was edited: {what} ({fields}).", "Compare with the paper."),
    "W957": ("A certificate was removed: {what}.", "See that it no longer holds."),
    # People
    "H971": (
        "Somebody appears on the page of “{name}” now, by a consent of {date}: {scope}.",
        "Compare with the signed paper: the person, what may be shown, the date.",
    ),
    "W972": (
        "What is written of somebody on the page of “{name}” has changed: {fields}.",
        "Compare with the signed paper: the person, what may be shown, the date.",
    ),
    "W973": (
        "Somebody no longer appears on the page of “{name}”.",
        "Whoever withdrew keeps the entry, with “withdrawn_on”, until no text names them: docs/content.md, People.",
    ),
    # What cannot be compared
    "E961": ("git was not found on this machine.", "Install git, or look at the change on the site of the repository."),
    "E962": ("There is no git repository here that can be read ({detail}).", "Get it by git clone."),
    "E963": (
        "There is no revision “{name}” in this repository.",
        "Write a branch, a tag or a commit: main, origin/main, HEAD~1. In CI, fetch the whole history first.",
    ),
    "E964": ("The site of “{name}” cannot be read: {detail}.", "Write a revision in which site.yaml is good."),
}
"""Code → message and remedy."""
