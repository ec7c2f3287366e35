"""`serve`: the preview, and what is said of it."""

import webbrowser
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace

import click

from showcase.asked import Holds, Options, Report
from showcase.building import Later
from showcase.cli.built import built
from showcase.cli.speech import Speech
from showcase.reading.lines import lines_in
from showcase.reading.photos import takes_long
from showcase.rendering.components_page import component_pages
from showcase.rendering.pictures.qr import qr_lines
from showcase.serving.addresses import EVERYWHERE, HERE, free_port, lan_address
from showcase.serving.overlay import told_to_tabs
from showcase.serving.server import COMPONENTS, Offer, answering
from showcase.serving.state import Preview, follow
from showcase.serving.watching import saves

_ANOTHER = 9000
"""A port for whoever cannot have the usual ones."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a preview is asked for beside what a build is."""

    port: int
    """The first that is tried."""
    opens: bool
    """Whether a browser is opened."""
    lan: bool
    """Whether others of the same network may look."""


def preview(options: Options, speech: Speech, asked: Asked) -> None:
    """The site on this machine, until Ctrl-C ends it."""
    options = replace(options, later=True, glances=takes_long(options.root, options.cache))
    later = Later(options)

    def build(holds: Holds) -> Report:
        report = built(options, speech, holds, shown.state.problems)
        if report.published:
            later.forget(options)
        return report

    def told(is_here: bool) -> str:  # noqa: FBT001 - it is the one thing that is asked
        return told_to_tabs(shown.state, speech.words, lines_in(options.root), options.root if is_here else None)

    shown, found = Preview(options.root, build), saves(options.root)
    next(found)  # What is saved while the first build goes on is built next.
    speech.say("Building the site …")
    _saved(shown, set(), speech)
    lan = lan_address() if asked.lan else ""
    port = free_port(asked.port, EVERYWHERE if lan else HERE)
    offer = Offer(options.output, told, component_pages(options.root, options.cache), later)
    with ExitStack() as until_the_end:
        try:
            reload_tabs = until_the_end.enter_context(answering(offer, port, lan))
        except OSError as error:
            speech.complain("Port {port} cannot be used: {reason}", port=port, reason=speech.reason(error))
            speech.complain("Choose another: {command}", command=f"python build.py serve --port {_ANOTHER}")
            raise SystemExit(2) from None
        tell_where(port, lan, speech, asked)
        if options.glances:
            speech.say("Now each photo is looked at closely; meanwhile the preview can be used.")
            options = replace(options, glances=False)  # for all that is built from here on
            if _saved_later(shown, set(), speech):
                reload_tabs()
        follow(found, shown.saw, lambda paths: _saved_later(shown, paths, speech), reload_tabs)


def _saved(shown: Preview, paths: set[str], speech: Speech) -> bool:
    is_new, slip = shown.saved(paths), shown.state.slip
    if slip:
        speech.complain("The site could not be built: {detail}", detail=slip.at)
    return is_new


def _saved_later(shown: Preview, paths: set[str], speech: Speech) -> bool:
    # A folder that cannot be written to for a moment does not end the preview.
    with suppress(SystemExit):
        return _saved(shown, paths, speech)
    return False


def tell_where(port: int, lan: str, speech: Speech, asked: Asked) -> None:
    """Where to look: on this machine, and on a phone."""
    here = f"http://{HERE}:{port}/"
    if port != asked.port:
        speech.say(
            "Port {port} is in use, perhaps by another preview; this one has the next free one.", port=asked.port
        )
    speech.say("All components: {address}", address=f"{here}{COMPONENTS}")
    if lan:
        speech.say("On a phone in the same Wi-Fi: {address}", address=f"http://{lan}:{port}/")
        for line in qr_lines(f"http://{lan}:{port}/"):
            speech.tell(click.style(line, fg="bright_white", bg="black"))
        speech.say("If Windows asks whether the network may be used, allow it for private networks.")
    elif asked.lan:
        speech.say("This machine is in no network: the preview can be seen on it alone.")
    speech.say("Preview: {address} (Ctrl-C ends it)", address=here)
    if asked.opens:
        webbrowser.open(here)
