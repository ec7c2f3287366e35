"""Videos: a link to a service, or a small MP4 of one's own; one without either is left out."""

import pytest

from showcase.reading.catalog import read_catalog

MP4 = b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 40
VIDEO = """\
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
videos:
  - id: ong-ve
    name: Ong về tổ
    {}
"""


@pytest.fixture
def read(site):
    def reading(line, **files):
        small = site(VIDEO.format(line))
        for name, content in files.items():
            small.put(f"products/song-ma/mat-ong/{name}.mp4", content)
        catalog, problems = read_catalog(small.root)
        return catalog.products["mat-ong"].videos, [f"{problem.code} {problem.place.line}" for problem in problems]

    return reading


def test_a_link_is_recognised_by_the_patterns(read):
    (video,), told = read("link: https://www.youtube.com/watch?v=dQw4w9WgXcQ&utm_source=zalo")
    assert (video.channel.service, told) == ("youtube", [])
    assert "utm" not in video.channel.link


def test_a_file_of_ones_own_is_known_by_its_bytes(read):
    (video,), told = read("file: ong.mp4", ong=MP4)
    assert (len(video.found_file), told) == (32, [])


@pytest.mark.parametrize(
    ("line", "files", "told"),
    [
        ("", {}, "E303 3"),
        ("file: ong.mp4", {}, "E501 5"),
        ("file: ONG.mp4", {"ong": MP4}, "E532 5"),
        ("file: ../ong.mp4", {}, "E531 5"),
        ("file: ong.mp4", {"ong": b""}, "E518 5"),
        ("file: ong.mp4", {"ong": b"RIFF    AVI "}, "E518 5"),
        ("file: ong.mp4", {"ong": MP4 + bytes(5_000_000)}, "E517 5"),
        ("link: tiktok.com/ong", {}, "E432 5"),
    ],
)
def test_a_video_that_cannot_be_shown_is_left_out_and_told(read, line, files, told):
    assert read(line, **files) == ((), [told])


def test_a_folder_is_no_video(site):
    small = site(VIDEO.format("file: ong.mp4")).put("products/song-ma/mat-ong/ong.mp4/x", b"")
    catalog, (problem,) = read_catalog(small.root)
    assert (catalog.products["mat-ong"].videos, problem.code) == ((), "E518")


def test_a_cover_that_is_missing_costs_the_cover_only(read):
    (video,), told = read("link: https://a.example/b\n    cover: {file: bia.jpg, alt: x, credit: x, licence: CC0}")
    assert (video.cover, told) == (None, ["E501 6"])


def test_of_two_videos_with_one_id_the_first_is_kept(site):
    text = VIDEO.format("link: https://a.example/b") + "  - {id: ong-ve, name: Khác, link: 'https://a.example/c'}\n"
    other = text.replace("mat-ong", "phan-hoa")
    catalog, problems = read_catalog(site(text + other).root)
    assert [shown.video.link for shown in catalog.videos()] == ["https://a.example/b"]
    assert {(problem.code, problem.values["other"]) for problem in problems} == {
        ("E505", "products/song-ma/mat-ong/product.yaml")
    }
    assert [problem.place.line for problem in problems] == [6, 3, 6]
