"""A generator of the lists, and what the templates need."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from showcase_lists.nodes import item_list, product_node, thing_node
from showcase_lists.parts import BASE, DATA, LANGUAGES, TODAY, Parts

_PER_PAGE = 24
_ON_CHANGES = 240
_NESTED = frozenset(
    {"months", "season", "recognition", "figures", "changes", "sources", "hashtags", "price", "products"}
)
_WHOLE = frozenset({"regions", "search", "groups", "tags", "areas", "kinds", "stars", "months"})
_TEMPLATES = {
    "p": "products",
    "changes": "changes",
    "season": "season",
    "trade": "trade",
    "search": "search",
} | dict.fromkeys(("groups", "tags", "areas", "kinds", "stars", "months"), "choices")


class Lists(Generator):
    """Every page of every list."""

    def generate_context(self) -> None:
        """Nothing is read: the articles are there already."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no types
        """Write them."""
        parts = self.context["parts"]
        for listing, things in self._listed(parts):
            template = self.get_template(_TEMPLATES.get(listing["path"], "list"))
            is_whole = listing["path"] in _WHOLE
            count = 1 if is_whole else max(1, -(-len(things) // _PER_PAGE))
            for number in range(1, count + 1):
                shown = things if is_whole else things[(number - 1) * _PER_PAGE : number * _PER_PAGE]
                path = _path(listing["path"], number)
                turn = {"number": number, "count": count, "path": path, "shown": shown, "size": len(things)}
                writer.write_file(f"{path}index.html", template, self.context, listing=listing, things=things, **turn)
                self.context["paths"].append((path, ""))
        writer.write_file("sitemap.xml", self.get_template("sitemap"), self.context)
        if parts.language == "vi":
            self._write_data(parts)

    def _write_data(self, parts: Parts) -> None:
        """Every product, once for all languages."""
        names = json.loads((DATA / "names.json").read_text(encoding="utf-8"))
        products = [_record(one) | names[one.slug] for one in self.context["found"]["p"]]
        told = {"title": "Trang đo", "publisher": parts.organisation, "licence": "CC BY 4.0", "products": products}
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (Path(self.output_path) / "products.json").write_text(text, encoding="utf-8")

    def _listed(self, parts: Parts) -> Iterator[tuple[dict[str, Any], list[Any]]]:
        found = self.context["found"]
        for listing in parts.listings:
            yield listing, found.get(listing["path"], [])


def _record(one: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": one.slug,
        "url": f"{BASE}/{one.url}",
        "producer": one.maker,
        "district": one.district,
        "group": int(one.group),
        "season_months": one.months,
        "recognition": one.recognition,
        "proofs": [],
    }


def _path(path: str, number: int) -> str:
    return f"{path}/" if number == 1 else f"{path}/page/{number}/"


def _gathered(parts: Parts, articles: list[Any]) -> dict[str, list[Any]]:
    """Address of a list → what stands in it."""
    found: dict[str, list[Any]] = {}
    for one in articles:
        kind = str(one.category)
        parts.things[kind, one.slug] = one
        found.setdefault(kind, []).append(one)
        if hasattr(one, "district"):
            parts.regions.setdefault((kind, one.district), []).append(one)
        for product in getattr(one, "products", ()):
            parts.mentions.setdefault((kind, product), []).append(one)
        if kind == "p":
            parts.shelves.setdefault(one.maker, []).append(one)
            for path in _parts_of(one):
                found.setdefault(path, []).append(one)
    for kind in ("e", "s"):
        found[kind].sort(key=lambda one: one.day, reverse=True)
    changed = sorted(found["p"], key=lambda one: one.changed, reverse=True)[:_ON_CHANGES]
    return found | {"season": found["p"], "trade": found["p"], "changes": changed, "search": articles}


def _parts_of(one: Any) -> Iterator[str]:  # noqa: ANN401
    """The parts of the list of products in which one stands."""
    yield f"areas/{one.district}"
    yield f"kinds/{one.maker_kind}"
    yield f"groups/{one.group}"
    yield from (f"months/{month:02d}" for month in one.months)
    yield from (f"tags/{tag.lower()}" for tag in one.hashtags)
    if hasattr(one, "badge"):
        yield f"stars/{one.recognition['stars']}"


def prepare(generator: Any) -> None:  # noqa: ANN401
    """Values that are no texts, and all that templates need, once the articles are read."""
    parts = Parts(generator.settings["DEFAULT_LANG"])
    for one in generator.articles:
        for name in _NESTED & vars(one).keys():
            setattr(one, name, json.loads(getattr(one, name)))
        one.initial = one.title[0]
    context = generator.context
    context.update(parts=parts, w=parts.words, base=BASE, today=TODAY, languages=LANGUAGES)
    context["articles_by_title"] = sorted(generator.articles, key=lambda one: one.title.casefold())
    context["found"] = _gathered(parts, context["articles_by_title"])
    context["paths"] = [("", ""), *((one.url, getattr(one, "changed", "")) for one in generator.articles)]
    context.update(product_node=product_node, thing_node=thing_node, item_list=item_list)
    context["choices"] = [one | {"size": len(context["found"].get(one["path"], ()))} for one in parts.listings]
