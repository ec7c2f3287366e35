"""A video entry in, the video with its file or its service out."""

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from showcase.model.channel import Channel
from showcase.model.media import Video
from showcase.problems.problem import Place, Problem
from showcase.reading.channels import ChannelRules, with_service
from showcase.reading.photos import PhotoReader, beside

_SHAPES = frozenset({"video", "photo", "live", "post"})
"""What a link of a known service may lead to: a profile or a telephone number is no video."""
_LARGEST = 5_000_000  # bytes: more would be too much for a phone on a weak network


def complete_video(
    video: Video, folder: str, at: Callable[..., Place], photos: PhotoReader, rules: ChannelRules
) -> tuple[Video | None, list[Problem]]:
    """The video with what was found; None when there is neither a file nor a link to show.

    `at` tells where a field of it stands.
    """
    update: dict[str, object] = {}
    problems: list[Problem] = []
    if video.cover:
        update["cover"], problems = photos.measure(video.cover, folder, at("cover", "file"))
    if video.file:
        found, wrong = _own_file(photos.root, folder, video.file, at("file"))
        problems += wrong
        update |= found
    elif video.link:
        channel, wrong = with_service(Channel(link=video.link), rules, at("link"))
        is_shown = channel.shape in _SHAPES or channel.service == "website"
        update["channel"] = channel if is_shown else None
        problems += wrong if wrong or is_shown else [_no_video(channel, at("link"))]
    else:
        problems.append(Problem("E303", at(), {"key": "link"}))
    shown = video.model_copy(update=update)
    return (shown if shown.found_file or shown.channel else None), problems


def _no_video(channel: Channel, place: Place) -> Problem:
    values = {"url": channel.link or "", "service": channel.service_name, "form": f"{channel.service_name} video"}
    return Problem("W803", place, values)


def _own_file(root: Path, folder: str, name: str, place: Place) -> tuple[dict[str, object], list[Problem]]:
    found, problem = beside(root, folder, name, place)
    if problem:
        return {}, [problem]
    path = root / found
    if not path.is_file():
        return {}, [Problem("E518", place, {"name": name})]
    size = path.stat().st_size
    if size > _LARGEST:
        return {}, [Problem("E517", place, {"name": name, "most": str(_LARGEST // 1_000_000)})]
    content = path.read_bytes()
    # ISO/IEC 14496-12, the first box of every MP4; QuickTime (.mov) begins alike, and few phones' browsers play it.
    if content[4:8] != b"ftyp" or content[8:12] == b"qt  ":
        return {}, [Problem("E518", place, {"name": name})]
    return {"found_file": blake2b(content, digest_size=16).hexdigest()}, []
