"""What any page says to machines: its way from home, its list, the site, who publishes it; all of it as one script."""

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.structured_data.parts import Node, contact_points, described, own_pages, site_organisation

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def as_script(nodes: list[Node]) -> Markup:
    """One `@graph`, safe inside a script element; empty without nodes. A node that says nothing is left out."""
    graph = [node for node in nodes if node]
    if not graph:
        return Markup()
    told = _JSON.encode({"@context": "https://schema.org", "@graph": graph})
    # `</script` and `<!--` would end the element: inside JSON strings `<` can be written as an escape.
    return Markup(told.replace("<", "\\u003c"))  # noqa: S704 - escaped in the line itself


def breadcrumb(context: PageContext, trail: tuple[parts.Link, ...], paths: tuple[str, ...], name: str) -> Node:
    """BreadcrumbList from home to this page; `paths` are where the trail leads, in the page's language."""
    prefix = context.edition.prefix
    steps = [(str(link.text), context.absolute(prefix + path)) for link, path in zip(trail, paths, strict=True)]
    items = [{"@type": "ListItem", "position": n, "name": text, "item": url} for n, (text, url) in enumerate(steps, 1)]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": name})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def item_list(urls: Iterable[str]) -> Node:
    """ItemList of what stands on a page of a list; nothing for an empty one."""
    items = [{"@type": "ListItem", "position": n, "url": url} for n, url in enumerate(urls, 1)]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items} if items else {}


def website(context: PageContext) -> Node:
    """WebSite, on home."""
    edition = context.edition
    site = edition.catalog.site
    home = context.absolute(edition.prefix)
    return {
        "@type": "WebSite",
        "@id": f"{home}#website",
        "name": str(edition.phrase(site.name)),
        "url": home,
        "inLanguage": edition.language.code,
        "publisher": {"@id": site_organisation(context)["@id"]},
        **described(edition.phrase(site.tagline)),
    }


_LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def dataset(context: PageContext, name: str, description: str, files: Mapping[str, str]) -> Node:
    """Dataset, on the page of open data; `files` are absolute addresses with their media types."""
    edition = context.edition
    site = edition.catalog.site
    url, owner = context.absolute(context.page.path), site_organisation(context)
    licence = site.content_licence
    return {
        "@type": "Dataset",
        "@id": f"{url}#dataset",
        "name": f"{edition.phrase(site.name)} – {name}",
        "description": description,
        "url": url,
        "license": _LICENCES.get(licence) or {"@type": "CreativeWork", "name": licence},
        "creator": owner,
        "dateModified": edition.today.isoformat(),
        "inLanguage": list(site.codes),
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": address, "encodingFormat": form} for address, form in files.items()
        ],
    }


def publisher(context: PageContext) -> Node:
    """Organization: who answers for the site and how it is reached, on home and on the about page."""
    channels = context.edition.catalog.site.organisation.channels
    return {**site_organisation(context), **contact_points(channels), **own_pages(channels)}
