"""The few words that say in a message why a file cannot be used; translated like the messages."""

from enum import StrEnum


class Detail(StrEnum):
    """What fills the gap `{detail}` where it is no name or number."""

    MARKS = "its marks do not fit together"
    TOO_DEEP = "too many levels stand inside each other"
    NO_FILE = "it is not a file"
    EMPTY = "the file is empty"
    CUT_SHORT = "it ends too early"
    UNKNOWN_FORM = "its form is not known"
    HEIC = "HEIC, the form of iPhone photos, for which the package pillow-heif is missing"
    PDF = "it is a PDF"
    DOCUMENT = "it is a Word document or a packed folder"
    SHORTCUT = "it is a shortcut of Windows, which only points to the file"
    PICTURE = "it is a picture"
    WEB_PAGE = "it is a web page"
    CHANGED = "it changed while the site was being built"
    NO_REPOSITORY = "the project does not lie in a git repository"
    FOREIGN = "the folder belongs to another user of this machine"
    LOCKED = "its files may not be read by this user"
    FULL = "the disk is full"
    DAMAGED = "the folder .git is damaged, or was not copied as a whole"
