"""A pasted link becomes a service, a shape and a clean address."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from showcase.model.channel import Channel
from showcase.model.fields import WebAddress
from showcase.problems.problem import Place
from showcase.reading.channels import ChannelRules, Service, Shape, recognise, with_service
from showcase.reading.rules import read_channel_rules

ROOT = Path(__file__).parents[2]
RULES, PROBLEMS = read_channel_rules(ROOT)
HERE = Place("products/song-ma/mat-ong/product.yaml", 7)
SERVICES = {service.id: service for service in RULES.services}


def found(link):
    return recognise(link, RULES, HERE)


def told(link):
    problem = found(link).problem
    return problem.code if problem else ""


def test_the_projects_own_patterns_can_be_used():
    assert PROBLEMS == []


KNOWN = {
    "tiktok": [
        ("https://www.tiktok.com/@htx.song_ma/video/7301234567890123456", "video", None),
        ("https://m.tiktok.com/v/7301234567890123456.html", "video", None),
        ("https://www.tiktok.com/@htx.song_ma/photo/7301234567890123456", "photo", None),
        ("https://www.tiktok.com/@htx.song_ma", "profile", None),
        ("https://www.tiktok.com/%40htx.song_ma", "profile", "https://www.tiktok.com/@htx.song_ma"),
        ("https://www.tiktok.com/@htx.song_ma/live", "live", None),
        ("https://www.tiktok.com/tag/NhanSongMa", "hashtag", None),
        ("https://www.tiktok.com/tag/nh%C3%A3n", "hashtag", None),
    ],
    "tiktok-shop": [
        ("https://shop.tiktok.com/view/product/1729?region=VN&locale=vi", "product",
         "https://shop.tiktok.com/view/product/1729?region=VN"),
        ("https://shop.tiktok.com/view/product/1729", "product", "https://www.tiktok.com/view/product/1729"),
        ("https://www.tiktok.com/view/product/1729", "product", None),
        ("https://shop.tiktok.com/vn/pdp/mat-ong/1729", "product", None),
        ("https://shop.tiktok.com/vn/pdp/1729", "product", None),
        ("https://shop.tiktok.com/vn/store/htx-song-ma/7494", "shop", None),
    ],
    "youtube": [
        ("https://www.youtube.com/watch?v=aBcD-eF_gH1", "video", None),
        ("https://m.youtube.com/watch?v=aBcD-eF_gH1", "video", "https://www.youtube.com/watch?v=aBcD-eF_gH1"),
        ("https://youtube.com/watch?list=PL1&v=aBcD-eF_gH1", "video", "https://www.youtube.com/watch?v=aBcD-eF_gH1"),
        ("https://www.youtube.com/watch?v=aBcD-eF_gH1&list=PLxyz&index=2", "video",
         "https://www.youtube.com/watch?v=aBcD-eF_gH1"),
        ("https://youtu.be/aBcD-eF_gH1?si=Zyx", "video", "https://www.youtube.com/watch?v=aBcD-eF_gH1"),
        ("https://www.youtube-nocookie.com/embed/aBcD-eF_gH1", "video", "https://www.youtube.com/watch?v=aBcD-eF_gH1"),
        ("https://www.youtube.com/shorts/aBcD-eF_gH1", "video", None),
        ("https://www.youtube.com/live/aBcD-eF_gH1", "live", None),
        ("https://www.youtube.com/@HTX.SongMa", "profile", None),
        ("https://www.youtube.com/@HTX.SongMa/videos", "profile", "https://www.youtube.com/@HTX.SongMa"),
        ("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "profile", None),
        ("https://www.youtube.com/playlist?list=PLxyz", "playlist", None),
        ("https://www.youtube.com/hashtag/songma", "hashtag", None),
    ],
    "facebook": [
        ("https://www.facebook.com/matong.songma", "profile", None),
        ("https://m.facebook.com/matong.songma/", "profile", "https://www.facebook.com/matong.songma"),
        ("https://fb.com/matong.songma", "profile", "https://www.facebook.com/matong.songma"),
        ("https://vi-vn.facebook.com/matong.songma/photos", "profile", "https://www.facebook.com/matong.songma"),
        ("https://www.facebook.com/profile.php?id=100012345&mibextid=Zb", "profile",
         "https://www.facebook.com/profile.php?id=100012345"),
        ("https://www.facebook.com/people/Mat-Ong/100012345/", "profile", None),
        ("https://www.facebook.com/p/Mat-Ong-100012345/", "profile", None),
        ("https://www.facebook.com/reel/123456", "video", None),
        ("https://www.facebook.com/watch/?v=123456", "video", None),
        ("https://www.facebook.com/watch?v=123456&ref=sharing", "video", "https://www.facebook.com/watch/?v=123456"),
        ("https://www.facebook.com/matong.songma/videos/123456", "video", None),
        ("https://www.facebook.com/matong.songma/videos/mua-hoa/123456/", "video",
         "https://www.facebook.com/matong.songma/videos/123456"),
        ("https://www.facebook.com/matong.songma/posts/pfbid0AbC", "post", None),
        ("https://www.facebook.com/permalink.php?story_fbid=pfbid0AbC&id=100012345", "post", None),
        ("https://m.facebook.com/story.php?id=100012345&story_fbid=pfbid0AbC", "post",
         "https://www.facebook.com/permalink.php?story_fbid=pfbid0AbC&id=100012345"),
        ("https://www.facebook.com/photo/?fbid=123456&set=a.1", "photo", "https://www.facebook.com/photo/?fbid=123456"),
        ("https://www.facebook.com/groups/nong.san.sonla", "group", None),
        ("https://www.facebook.com/groups/nong.san.sonla/posts/123456", "post", None),
        ("https://www.facebook.com/events/123456", "event", None),
        ("https://www.facebook.com/marketplace/item/123456", "product", None),
        ("https://www.facebook.com/hashtag/nhansongma", "hashtag", None),
    ],
    "messenger": [
        ("https://m.me/matong.songma", "chat", None),
        ("https://www.messenger.com/t/matong.songma", "chat", "https://m.me/matong.songma"),
    ],
    "instagram": [
        ("https://www.instagram.com/reel/CxYz_-1/", "video", None),
        ("https://www.instagram.com/matong/reel/CxYz_-1/?igsh=abc", "video", "https://www.instagram.com/reel/CxYz_-1/"),
        ("https://www.instagram.com/p/CxYz_-1/", "post", None),
        ("https://instagram.com/mat.ong?igsh=abc", "profile", "https://www.instagram.com/mat.ong/"),
        ("https://www.instagram.com/explore/tags/songma/", "hashtag", None),
    ],
    "zalo": [
        ("https://zalo.me/1234567890123456789", "profile", None),
        ("https://zalo.me/g/abcxyz123", "group", None),
        ("https://zalo.me/s/1234567890/", "app", None),
    ],
    "shopee": [
        ("https://shopee.vn/Mật-ong-rừng-i.123.456?sp_atk=x&xptdk=y", "product", "https://shopee.vn/product/123/456"),
        ("https://shopee.vn/product/123/456", "product", None),
        ("https://shopee.vn/shop/123", "shop", None),
        ("https://shopee.vn/matong_songma", "shop", None),
    ],
    "lazada": [
        ("https://www.lazada.vn/products/mat-ong-i123-s456.html?spm=a", "product",
         "https://www.lazada.vn/products/mat-ong-i123-s456.html"),
        ("https://www.lazada.vn/products/pdp-i123.html", "product", None),
        ("https://www.lazada.vn/shop/mat-ong", "shop", None),
    ],
    "buudien": [
        ("https://nongsan.buudien.vn/mat-ong?id=5&utm_source=zalo", "", "https://nongsan.buudien.vn/mat-ong?id=5"),
        ("https://buudien.vn/", "", None),
    ],
}  # fmt: skip
"""Service → link as pasted, its shape, and the clean address where that is another."""

CASES = [(link, service, shape, clean or link) for service, rows in KNOWN.items() for link, shape, clean in rows]


@pytest.mark.parametrize(("link", "service", "shape", "clean"), CASES)
def test_every_shape_is_recognised_and_cleaned(link, service, shape, clean):
    known = found(link)
    assert (known.service, known.shape, known.link, known.problem) == (service, shape, clean, None)


@pytest.mark.parametrize(
    ("link", "player"),
    [
        (
            "https://www.tiktok.com/@ban/video/7123456789012345678?_r=1",
            "https://www.tiktok.com/player/v1/7123456789012345678",
        ),
        (
            "https://www.tiktok.com/@ban/photo/7123456789012345678",
            "https://www.tiktok.com/player/v1/7123456789012345678",
        ),
        ("https://youtu.be/abc-EFG_123", "https://www.youtube-nocookie.com/embed/abc-EFG_123"),
        ("https://www.youtube.com/shorts/abc-EFG_123", "https://www.youtube-nocookie.com/embed/abc-EFG_123"),
        ("https://www.instagram.com/reel/Cx1/", "https://www.instagram.com/reel/Cx1/embed/"),
        ("https://www.facebook.com/reel/123", ""),
        ("https://www.tiktok.com/@ban", ""),
        ("https://video.example/1", ""),
    ],
)
def test_a_video_has_the_player_of_its_service(link, player):
    assert found(link).player.partition("?")[0] == player


def test_a_clean_address_is_recognised_as_itself():
    for _, service, shape, clean in CASES:
        again = found(clean)
        assert (again.service, again.shape, again.link) == (service, shape, clean)


def test_every_shape_of_the_projects_patterns_has_an_example():
    written = {(service.id, shape.shape) for service in RULES.services for shape in service.shapes}
    assert written == {(service, shape) for _, service, shape, _ in CASES if shape}


TRACKING = "utm_source=zalo&utm_medium=x&fbclid=I&gclid=1&igsh=a&si=b&is_from_webapp=1&sender_device=pc&_r=1&_t=2"


@pytest.mark.parametrize("more", [f"{TRACKING}&share_app_id=1&mibextid=q", "unheard_of=1", "a=1&a=2&b", "%zz=%"])
def test_parameters_that_the_shape_does_not_name_are_dropped(more):
    for link, *expected in (case for case in CASES if case[2]):
        longer = f"{link}{'&' if '?' in link else '?'}{more}"
        known = found(longer)
        assert [known.service, known.shape, known.link] == expected, longer


def test_the_host_may_be_written_in_capitals_and_the_page_end_in_a_fragment():
    for link, service, shape, clean in CASES:
        host = urlsplit(link).netloc
        shouted = link.replace(host, host.upper(), 1)
        known = found(f"{shouted}#top" if shape else link)
        assert (known.service, known.shape, known.link) == (service, shape, clean)


@given(st.from_regex(r"[A-Za-z0-9_-]{11}", fullmatch=True))
def test_the_letters_of_an_id_are_never_altered(name):
    assert found(f"https://youtu.be/{name}?si=x").link == f"https://www.youtube.com/watch?v={name}"
    assert found(f"https://WWW.YouTube.com/Shorts/{name}").link == f"https://www.youtube.com/shorts/{name}"


@pytest.mark.parametrize(
    ("link", "form"),
    [
        ("https://vm.tiktok.com/ZMabc/", "tiktok"),
        ("https://vt.tiktok.com/ZSabc", "tiktok"),
        ("https://www.tiktok.com/t/ZSabc/?_r=1", "tiktok"),
        ("https://fb.watch/abc/", "facebook"),
        ("https://www.facebook.com/share/r/1Abc/", "facebook"),
        ("https://www.facebook.com/share/v/1Abc/?mibextid=q", "facebook"),
        ("https://www.facebook.com/share/p/1Abc/", "facebook"),
        ("https://www.facebook.com/share/1Abc/", "facebook"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example", "facebook"),
        ("https://www.instagram.com/share/reel/abc", "instagram"),
        ("https://s.shopee.vn/abc", "shopee"),
        ("https://shp.ee/abc", "shopee"),
        ("https://s.lazada.vn/s.abc", "lazada"),
    ],
)
def test_a_short_link_is_told_with_what_to_paste_instead(link, form):
    problem = found(link).problem
    assert problem is not None
    assert (problem.code, problem.place) == ("W801", HERE)
    assert problem.values == {"url": link, "form": SERVICES[form].paste}


@pytest.mark.parametrize("service", [service for service in RULES.services if service.shapes], ids=lambda s: s.id)
def test_what_to_paste_is_itself_an_address_of_that_service(service):
    pasted = found(service.paste)
    assert (pasted.service, pasted.problem) == (service.id, None)
    assert pasted.shape


@pytest.mark.parametrize(
    "link",
    [
        "https://www.tiktok.com/",
        "https://www.tiktok.com/music/nhac-nen-123",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=short",
        "https://www.facebook.com/",
        "https://www.facebook.com/watch",
        "https://www.facebook.com/login.php?next=x",
        "https://www.instagram.com/stories/ten/123",
        "https://zalo.me/",
        "https://shopee.vn/search?keyword=mat+ong",
        "https://www.lazada.vn/",
        "https://m.me/",
    ],
)
def test_an_address_of_no_known_form_is_told_and_kept(link):
    known = found(link)
    assert (told(link), known.link, known.shape) == ("W803", link, "")


def test_an_address_of_no_known_form_still_loses_what_only_tracks():
    known = found("https://www.tiktok.com/music/nhac-123?id=%41+b&utm_source=x&_t=1")
    assert known.link == "https://www.tiktok.com/music/nhac-123?id=%41+b"


@pytest.mark.parametrize("link", ["https://postmart.vn/mat-ong", "https://www.voso.vn/", "https://voso.vn/a?b=c"])
def test_a_service_that_is_gone_is_told_with_the_reason(link):
    known = found(link)
    assert known.problem is not None
    assert (known.problem.code, known.problem.values["note"]) == ("W802", SERVICES[known.service].note)


@pytest.mark.parametrize(
    "link",
    [
        "https://htxsongma.example/san-pham?utm_source=x&si=1#gia",
        "https://tiktok.com@evil.example/@ten/video/123",
        "https://www.tiktok.com%2f@evil.example/",
        "https://tiktok.com.evil.example/@ten",
        "https://evil-tiktok.com/@ten",
        "https://me.example/m.me/ten",
        "https://xtiktok.com/@ten/video/1",
    ],
)
def test_a_link_of_no_known_host_stays_letter_by_letter_a_plain_website(link):
    known = found(link)
    assert (known.service, known.name, known.shape, known.link, known.problem) == ("website", "", "", link, None)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)//https://www.tiktok.com/@ten",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//www.tiktok.com/@ten",
        "https://www.tiktok.com/@ten/ video/1",
        'https://www.tiktok.com/@ten"onclick="x',
        "https://www.tiktok.com/<b>",
        "https://www.tiktok.com\\@evil.example/",
        "https://[bad/",
        "https://localhost/x",
        "https://",
        "",
    ],
)
def test_a_hostile_link_never_becomes_a_web_address(link):
    with pytest.raises(ValidationError):
        TypeAdapter(WebAddress).validate_python(link)


def test_a_name_before_the_host_is_dropped_from_a_recognised_link():
    assert found("https://evil.example@www.tiktok.com/@ten").link == "https://www.tiktok.com/@ten"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])), st.sampled_from(sorted(SERVICES)))
def test_whatever_stands_behind_a_known_host_the_clean_link_stays_on_the_services_hosts(tail, service):
    for host in SERVICES[service].hosts:
        link = f"https://{host}/{tail}"
        try:
            TypeAdapter(WebAddress).validate_python(link)
        except ValidationError:
            continue
        known = found(link)
        own = {bare(name) for one in RULES.services if one.id == known.service for name in one.hosts}
        assert bare(urlsplit(known.link).hostname or "") in own


def bare(host):
    return re.sub(r"^(www\.|m\.(?=.*\.))", "", host)


def test_a_channel_gets_its_service_and_keeps_its_words():
    channel, problems = with_service(
        Channel(link="https://m.tiktok.com/tag/ocop?_t=1", label={"vi": "Chợ phiên"}), RULES, HERE
    )
    assert problems == []
    assert (channel.link, channel.service, channel.service_name) == (
        "https://www.tiktok.com/tag/ocop", "tiktok", "TikTok",
    )  # fmt: skip
    assert (channel.opens, channel.label) == ("hashtag", {"vi": "Chợ phiên"})


@pytest.mark.parametrize(
    "ways", [{}, {"link": "https://zalo.me/1", "telephone": "0212 3836 123"}, {"label": {"vi": "Gọi"}}]
)
def test_a_channel_is_exactly_one_way(ways):
    with pytest.raises(ValidationError) as refused:
        Channel.model_validate(ways)
    assert [error["type"] for error in refused.value.errors()] == ["E415"]


def test_a_telephone_and_an_address_for_letters_pass_as_they_are():
    for channel in (Channel(telephone="02123836123"), Channel(email="hoi@htx.example")):
        assert with_service(channel, RULES, HERE) == (channel, [])


def test_of_two_services_on_one_host_the_one_whose_shape_fits_is_meant():
    first = Service(id="a", name="A", hosts=("a.example",), shapes=(shape(r"a\.example/x", "https://a.example/x"),))
    other = Service(id="b", name="B", hosts=("a.example",), shapes=(shape(r"a\.example/y", "https://a.example/y"),))
    rules = ChannelRules(services=(first, other))
    assert recognise("https://a.example/y", rules, HERE).service == "b"
    assert recognise("https://a.example/z", rules, HERE).service == "a"


def shape(pattern, link):
    return Shape(shape="page", pattern=pattern, link=link)


@pytest.mark.parametrize(
    ("pattern", "link"),
    [("(", "https://a.example/"), ("a{99999999999}", "https://a.example/"), ("(?P<a>x)", "https://a.example/{b}")],
)
def test_a_pattern_that_cannot_be_used_is_refused_when_it_is_read(pattern, link):
    with pytest.raises(ValidationError) as refused:
        shape(pattern, link)
    assert [error["type"] for error in refused.value.errors()] == ["E519"]


def test_a_part_that_may_be_missing_leaves_no_trace_in_the_clean_link():
    rules = ChannelRules(
        services=(
            Service(
                id="a", name="A", hosts=("a.example",),
                shapes=(shape(r"a\.example/(?P<id>\d+)(?P<more>-\w+)?", "https://a.example/{id}{more}"),),
            ),
        )
    )  # fmt: skip
    assert recognise("https://a.example/7", rules, HERE).link == "https://a.example/7"


def test_long_links_are_looked_at_in_no_time():
    for host in (host for service in RULES.services for host in service.hosts):
        for tail in ("a" * 20_000, "a/" * 10_000, "-i." * 7_000, "@" * 20_000, "?v=" * 7_000):
            found(f"https://{host}/{tail}")
