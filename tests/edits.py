"""A small site as somebody edits it: every edit that a script of `tests/edit_scripts.py` may hold."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from showcase.asked import Options
from showcase.problems.problem import Problem
from tests.small_sites import SmallSite
from tests.tiny_site import FIELDS, STORIES, WORDS_OF_SITE, photo

Expected: TypeAlias = tuple[tuple[Problem, ...], dict[str, bytes] | None]
"""The problems of a build, and its files; None where nothing could be published."""


@dataclass
class World:
    """A site that is edited and built again and again."""

    site: SmallSite
    asked: dict[str, object] = field(default_factory=dict)
    """What its builds are asked for."""
    foreign: dict[str, bytes] = field(default_factory=dict)
    """What somebody else put into the output."""
    before: dict[str, bytes] = field(default_factory=dict)
    """Files that were broken, as they were."""
    aside: dict[str, Path] = field(default_factory=dict)
    """Folders that were taken away, and where they lie."""
    expected: dict[bytes, Expected] = field(default_factory=dict)
    """Digest of all that the last clean build was made of → what it made."""

    @property
    def root(self) -> Path:
        return self.site.root

    @property
    def output(self) -> Path:
        return self.site.output

    def options(self, kind: type[Options] = Options, **more: object) -> Options:
        """What a build is asked for."""
        asked = {"root": self.root, "output": self.output, "today": date(2026, 11, 24), "jobs": 1, **self.asked}
        return kind(**{**asked, **more})

    def files(self, *patterns: str) -> list[str]:
        """The files of the project that fit, by name."""
        found = (file for pattern in patterns for file in self.root.glob(pattern) if file.is_file())
        return sorted(file.relative_to(self.root).as_posix() for file in found)

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def put(self, path: str, text: str) -> None:
        self.site.put(path, text.encode())

    def published(self) -> list[str]:
        """What stands in the output and is ours."""
        return sorted(self.site.files() - self.foreign.keys()) if self.output.is_dir() else []


Edit = Callable[[World, int], None]
EDITS: dict[str, Edit] = {}


def edit(one: Edit) -> Edit:
    """An edit that scripts may hold: it does to a world what a number chooses, or nothing where that cannot be."""
    EDITS[one.__name__] = one
    return one


def pick(choices: list, number: int):
    """One of them; None when there is none."""
    return choices[number % len(choices)] if choices else None


_BUNDLES = ("products/*/district.yaml", "products/*/*/product.yaml", "content/*/*/*.yaml")


@edit
def set_a_field(world: World, number: int) -> None:
    file = pick(world.files(*_BUNDLES), number)
    if file:
        kind = file.rpartition("/")[2].removesuffix(".yaml")
        name, value = pick(FIELDS[kind], number // 7)
        world.put(file, with_field(world.text(file), name, value))


def with_field(text: str, name: str, value: str) -> str:
    """The text of a YAML file with another value of a field, in one line; with an empty one the field goes."""
    without = re.sub(rf"^{name}:.*\n([ -].*\n)*", "", text, flags=re.MULTILINE)
    return without + (f"{name}: {value}\n" if value else "")


@edit
def write_a_story(world: World, number: int) -> None:
    file = pick(world.files(*_BUNDLES), number)
    if file:
        language = ("vi", "en")[number % 2]
        world.put(f"{file.rpartition('/')[0]}/story.{language}.md", pick(STORIES, number // 5))


@edit
def remove_a_story(world: World, number: int) -> None:
    file = pick(world.files("products/**/story.*.md", "content/**/story.*.md"), number)
    if file:
        (world.root / file).unlink()


_NEW = ("mat-ong", "nhan", "xoai", "a-a", "z-z")


@edit
def add_a_product(world: World, number: int) -> None:
    folder = f"products/{('song-ma', 'moc-chau', 'moi')[number % 3]}/{_NEW[number // 3 % len(_NEW)]}"
    maker = pick(["producer: htx-hoa\n", "producer: htx-moi\n", ""], number)
    world.put(f"{folder}/product.yaml", f"name: {{vi: Mới {number}, en: New {number}}}\n{maker}hashtags: [MatOng]\n")


@edit
def add_another_thing(world: World, number: int) -> None:
    kind, more = pick(
        [
            ("producer", "kind: cooperative\n"),
            ("event", "kind: fair\nstarts_on: 2026-12-01\nproducts: [mat-ong]\n"),
            ("story", "published_on: 2026-11-01\nproducts: [mat-ong, nhan]\n"),
        ],
        number,
    )
    plural = {"producer": "producers", "event": "events", "story": "stories"}[kind]
    world.put(f"content/{plural}/moi/{kind}.yaml", f"name: {{vi: Vừa thêm {number}}}\n{more}")


def _folders(world: World) -> list[str]:
    return [file.rpartition("/")[0] for file in world.files("products/*/*/product.yaml", "content/*/*/*.yaml")]


@edit
def delete_a_thing(world: World, number: int) -> None:
    folder = pick(_folders(world), number)
    if folder:
        shutil.rmtree(world.root / folder)


@edit
def delete_a_district(world: World, number: int) -> None:
    file = pick(world.files("products/*/district.yaml"), number)
    if file:
        folder = world.root / file.rpartition("/")[0]
        shutil.rmtree(folder) if number % 2 else (world.root / file).unlink()


@edit
def take_away_a_thing(world: World, number: int) -> None:
    """Its files keep their stamps: folders alone are renamed."""
    folder = pick(_folders(world), number)
    if folder and folder not in world.aside:
        world.aside[folder] = world.root / f"aside-{len(world.aside)}"
        (world.root / folder).rename(world.aside[folder])


@edit
def bring_back_a_thing(world: World, number: int) -> None:
    folder = pick(sorted(world.aside), number)
    if folder and not (world.root / folder).exists():
        (world.root / folder).parent.mkdir(parents=True, exist_ok=True)
        world.aside.pop(folder).rename(world.root / folder)


@edit
def rename_a_thing(world: World, number: int) -> None:
    folder = pick(_folders(world), number)
    if folder:
        parent, _, name = folder.rpartition("/")
        new = name.removesuffix("-2") if name.endswith("-2") else f"{name}-2"
        if not (world.root / parent / new).exists():
            (world.root / folder).rename(world.root / parent / new)
            file = pick(world.files(f"{parent}/{new}/*.yaml"), 0)
            world.put(file, with_field(world.text(file), "formerly", f"[{name}]" if number % 2 else ""))


@edit
def move_a_product(world: World, number: int) -> None:
    file = pick(world.files("products/*/*/product.yaml"), number)
    if file:
        _, old, name, _ = file.split("/")
        new = world.root / "products" / pick([one for one in ("song-ma", "moc-chau", "moi") if one != old], number // 3)
        if not (new / name).exists():
            new.mkdir(exist_ok=True)
            (world.root / "products" / old / name).rename(new / name)


@edit
def break_a_file(world: World, number: int) -> None:
    file = pick([one for one in world.files(*_BUNDLES, "content/*.yaml") if one not in world.before], number)
    if file:
        world.before[file] = (world.root / file).read_bytes()
        world.site.put(file, pick([b"name: [", b"\xff", b"", b"name:\n\t- x\n"], number // 3))


@edit
def mend_a_file(world: World, number: int) -> None:
    file = pick(sorted(world.before), number)
    if file:
        content = world.before.pop(file)
        if (world.root / file).exists():
            world.site.put(file, content)


@edit
def change_a_template(world: World, number: int) -> None:
    file = pick(world.files("templates/**/*.html"), number)
    if file:
        at_the_end = "\n{# " + str(number) + " #}\n" if "components" in file else f"\n<!-- {number} -->\n"
        world.put(file, world.text(file) + (at_the_end if number % 3 else "\n"))


@edit
def change_a_component(world: World, number: int) -> None:
    file = pick(world.files("templates/components/*.html"), number)
    # A class of its own for whatever stands first: it shows wherever the component does.
    if file and ' class="' in world.text(file):
        world.put(file, world.text(file).replace(' class="', f' class="n{number} ', 1))


@edit
def change_words(world: World, number: int) -> None:
    file = f"locales/{('vi', 'zh-Hans')[number % 2]}.po"
    if not (world.root / file).is_file():
        return world.site.put(file, world.before.pop(file, b"")) and None
    if number % 11 == 0:
        world.before[file] = (world.root / file).read_bytes()
        return (world.root / file).unlink()
    word = pick(WORDS_OF_SITE, number // 2)
    head, found, tail = world.text(file).partition(f'msgid "{word}"\nmsgstr "')
    if found:
        world.put(file, f"{head}{found}{number} {tail}")
    return None


_SETTINGS = [
    ("tagline", "{vi: Sản vật mới, en: New goods}"),
    ("campaign", "phien"),
    ("campaign", ""),
    ("hashtags", "[MatOng, SonLa]"),
    ("about", "moi"),
    ("listing_rules", "quy-tac"),
    ("languages", "[{code: vi, name: Tiếng Việt}, {code: zh-Hans, name: 简体中文, borrows: [en, vi]}]"),
    ("languages", "[{code: vi, name: Tiếng Việt}]"),
    ("languages", "[{code: en, name: English, borrows: [vi]}, {code: vi, name: Tiếng Việt}]"),
    ("organisation", "{name: Nhóm khác, channels: [{telephone: '+84000000009'}]}"),
    ("time_zone", "Asia/Tokyo"),
    ("province", "Lào Cai"),
    ("kits", "yes"),
    ("tagline", ""),
    ("name", "["),
]


ONE_LANGUAGE = _SETTINGS.index(("languages", "[{code: vi, name: Tiếng Việt}]"))


@edit
def change_the_settings(world: World, number: int) -> None:
    name, value = pick(_SETTINGS, number)
    world.before.setdefault("site.yaml", (world.root / "site.yaml").read_bytes())
    world.put("site.yaml", with_field(world.text("site.yaml"), name, value))


_RULES = [
    ("content/rules/recognition.yaml", "months: 36", "months: 12"),
    ("content/rules/recognition.yaml", "stars: [3, 4]", "stars: [3]"),
    ("content/rules/recognition.yaml", "schemes:", "schemes: ["),
    ("content/rules/channels.yaml", "name: TikTok", "name: Tic Tac"),
    ("content/rules/channels.yaml", "'utm_*'", "'xyz'"),
    ("content/rules/claims.yaml", "code: W701", "code: W702"),
    ("content/rules/translation.yaml", "language: vi", "language: en"),
    ("content/rules/groups.csv", "Mật ong,", "Mật khác,"),
    ("content/rules/groups.csv", "Honey", "Bee food"),
    ("content/places/communes.csv", "Sông Mã", "Sông Khác"),
    ("content/places/points.csv", "103.7", "103.8"),
    ("content/places/former-districts.csv", "126,Sông Mã", "126,Sông Lạ"),
    ("content/places/merges.csv", "2025-07-01", "2025-07-02"),
    ("content/sources.yaml", "title: Ong về bản", "title: Ong đi"),
    ("content/sources.yaml", "publisher: UBND tỉnh", "publisher: ''"),
    ("content/sources.yaml", "bao:", "bao-khac:"),
    ("content/hashtags.yaml", "Mật của", "Sáp của"),
    ("content/addresses.csv", "p/dua-mat/", "p/nhan/"),
]


@edit
def change_a_table(world: World, number: int) -> None:
    """A dated rule, a source, a place, a hashtag, the register of addresses; and back again."""
    file, old, new = pick(_RULES, number)
    if (world.root / file).is_file():
        text = world.text(file)
        world.put(file, text.replace(new, old) if new in text else text.replace(old, new, 1))


@edit
def remove_a_table(world: World, number: int) -> None:
    file = pick(world.files("content/rules/*", "content/places/*.csv", "content/*.yaml", "content/*.csv"), number)
    if file:
        world.before.setdefault(file, (world.root / file).read_bytes())
        (world.root / file).unlink()


@edit
def bring_back_a_table(world: World, number: int) -> None:
    file = pick(sorted(file for file in world.before if not (world.root / file).exists()), number)
    if file:
        world.site.put(file, world.before.pop(file))


@edit
def change_a_photo(world: World, number: int) -> None:
    file = pick(world.files("products/**/*.png", "content/**/*.png", "products/**/*.mp4"), number)
    if file and number % 9 == 0:
        (world.root / file).unlink()
    elif file and file.endswith("png"):
        world.site.put(file, pick([photo("#1E6B45"), photo("#24305E"), b"no photo", photo("#F2B632")], number // 2))
    elif file:
        world.site.put(file, b"\x00\x00\x00\x18ftypmp42" + bytes(64 + number % 3))


@edit
def put_a_photo(world: World, number: int) -> None:
    folder = pick([file.rpartition("/")[0] for file in world.files(*_BUNDLES)], number)
    if folder:
        world.site.put(f"{folder}/ong.png", photo(("#1E6B45", "#F2B632")[number % 2]))


@edit
def change_the_looks(world: World, number: int) -> None:
    file = pick(world.files("assets/css/**/*.css", "assets/js/*.js"), number)
    if file and number % 7 == 0:
        (world.root / file).unlink()
    elif file:
        rule = f"\n.n{number} {{ color: red; }}\n" if file.endswith("css") else f"\nconst n{number} = 1;\n"
        world.put(file, world.text(file) + rule)


@edit
def change_a_root_file(world: World, number: int) -> None:
    file = ("assets/root/favicon.svg", "assets/root/moi.txt", "assets/root/.well-known/a", "assets/root/p/x.txt")[
        number % 4
    ]
    if (world.root / file).is_file() and number % 3 == 0:
        (world.root / file).unlink()
    else:
        world.put(file, f"<svg>{number % 5}</svg>")


@edit
def another_day(world: World, number: int) -> None:
    world.asked["today"] = (date(2026, 11, 24), date(2026, 12, 6), date(2029, 3, 3), date(2026, 6, 15))[number % 4]


@edit
def drafts(world: World, number: int) -> None:
    world.asked["drafts"] = bool(number % 2)


@edit
def another_address(world: World, number: int) -> None:
    world.asked["base_url"] = ("", "https://cho.example/phien/", "https://khac.example/")[number % 3]


@edit
def remove_an_output(world: World, number: int) -> None:
    path = pick(world.published(), number)
    if path:
        (world.output / path).unlink()


@edit
def alter_an_output(world: World, number: int) -> None:
    """Somebody writes into it what is as long, or longer; even under its old date."""
    path = pick(world.published(), number)
    if path:
        file, stat = world.output / path, (world.output / path).stat()
        file.write_bytes(b"x" * (stat.st_size + number % 2))
        if number % 3 == 0:
            os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


@edit
def add_a_foreign_file(world: World, number: int) -> None:
    path = pick(["CNAME", "p/note.txt", "p/mat-ong/note.txt", "p/a-a/index.html", "en/p/z-z/index.html"], number)
    if not os.path.lexists(world.output / path) and (world.output / ".showcase-files").is_file():
        (world.output / path).parent.mkdir(parents=True, exist_ok=True)
        world.foreign[path] = f"mine {number}".encode()
        (world.output / path).write_bytes(world.foreign[path])


@edit
def remove_a_foreign_file(world: World, number: int) -> None:
    path = pick(sorted(world.foreign), number)
    if path:
        world.foreign.pop(path)
        (world.output / path).unlink()


@edit
def spoil_the_cache(world: World, number: int) -> None:
    file = pick(world.files(".cache/*"), number)
    if file:
        content = (world.root / file).read_bytes()
        cut = number * 37 % max(1, len(content))
        flipped = content[:cut] + bytes(byte ^ 1 for byte in content[cut : cut + 1]) + content[cut + 1 :]
        world.site.put(file, content[:cut] if number % 2 else flipped)


@edit
def lose_the_cache(world: World, _number: int) -> None:
    whole = world.root / ".cache"
    if whole.is_dir():
        shutil.rmtree(whole)


@edit
def nothing(_world: World, _number: int) -> None:
    """A build is asked for once more."""
