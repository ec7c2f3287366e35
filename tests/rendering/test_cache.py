"""Finished pictures from one build to the next."""

from showcase.rendering.cache import Cache, code_of
from showcase.rendering.pictures import cards, covers


def test_what_was_kept_comes_back(tmp_path):
    cache = Cache(tmp_path / "pictures", "r")
    assert not cache.has_all(["assets/photos/a.avif"])
    cache.put("assets/photos/a.avif", b"one")
    cache.put("assets/photos/b.avif", b"two")
    assert cache.has_all(["assets/photos/a.avif", "assets/photos/b.avif"])
    assert not cache.has_all(["assets/photos/a.avif", "assets/photos/c.avif"])
    assert cache.get("assets/photos/a.avif") == b"one"


def test_what_is_no_longer_used_is_forgotten_and_so_are_halves_of_a_killed_build(tmp_path):
    cache = Cache(tmp_path, "r")
    cache.put("a.avif", b"one")
    cache.put("b.avif", b"two")
    (tmp_path / "c.1234.half").write_bytes(b"thr")
    cache.prune(["assets/photos/b.avif"])
    assert [file.name for file in tmp_path.iterdir()] == ["r-b.avif"]


def test_pruning_a_cache_that_was_never_used_does_nothing(tmp_path):
    Cache(tmp_path / "never", "r").prune(["a"])
    assert not (tmp_path / "never").exists()


def test_a_file_put_twice_is_the_latter(tmp_path):
    cache = Cache(tmp_path, "r")
    cache.put("a.avif", b"one")
    cache.put("a.avif", b"two")
    assert cache.get("a.avif") == b"two"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_cache_that_cannot_be_written_keeps_nothing_and_breaks_nothing(tmp_path):
    (tmp_path / "cache").write_bytes(b"a file stands here")
    cache = Cache(tmp_path / "cache", "r")
    cache.put("a.avif", b"one")
    cache.prune([])
    assert not cache.has_all(["a.avif"])


def test_what_another_recipe_made_is_not_used_and_soon_forgotten(tmp_path):
    Cache(tmp_path, "before").put("a.avif", b"old")
    cache = Cache(tmp_path, "after")
    assert not cache.has_all(["a.avif"])
    cache.put("a.avif", b"new")
    cache.prune(["a.avif"])
    assert cache.get("a.avif") == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_the_mark_of_code_follows_every_module(monkeypatch, tmp_path):
    before = code_of(cards, covers)
    assert code_of(cards, covers) == before
    changed = tmp_path / "covers.py"
    changed.write_text("WIDTH = 1\n", encoding="utf-8")
    monkeypatch.setattr(covers, "__file__", str(changed))
    assert code_of(cards, covers) != before
