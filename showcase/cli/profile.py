"""Where the time of a build went, as a few lines of text."""

from showcase.cli.speech import Speech
from showcase.profiling import Profile

_SHOWN = 10


def tell_profile(profile: Profile, speech: Speech) -> None:
    """Stages, what was found kept, and the templates and files that took longest."""
    gettext = speech.words.gettext
    stages = {
        "reading": gettext("Reading"),
        "planning": gettext("Planning"),
        "checking": gettext("Checking"),
        "rendering": gettext("Rendering and publishing"),
    }
    kept = {
        "records": gettext("Things"),
        "checks": gettext("Checks of things"),
        "pictures": gettext("Photos in all sizes"),
        "cards": gettext("Share pictures"),
        "codes": gettext("QR codes"),
        "pages": gettext("Pages and files for machines"),
    }
    if not profile.stages:
        speech.say("Nothing had changed, so nothing was done.")
        return
    speech.say("Where the time went:")
    for name, seconds in profile.stages.items():
        speech.tell(f"  {seconds:7.2f} s  {stages[name]}")
    speech.say("What was good from earlier builds:")
    for name, (good, needed) in profile.kept.items():
        speech.tell(f"  {good:6} / {needed:<6}  {kept[name]}")
    speech.say("The slowest templates, in seconds of one processor, and how many pages each made:")
    for template, seconds in sorted(profile.templates.items(), key=lambda one: -one[1])[:_SHOWN]:
        speech.tell(f"  {seconds:7.2f} s  {profile.counts[template]:6}  {template}")
    speech.say("The slowest files:")
    for path, seconds in profile.slowest(_SHOWN):
        speech.tell(f"  {seconds:7.3f} s  {path or '/'}")
