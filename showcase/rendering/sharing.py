"""Ways to pass a page on: documented links only, in the order of a language's habits."""

from functools import lru_cache
from urllib.parse import quote

from showcase.planning.kits import KIT_KINDS, kit_path
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.labels import N_

# service → (what the button says, link with {url} and {text}, what it says when it copies first, phones only).
# Sources: Facebook «Sharing» and Messenger «Share dialog» documentation, WhatsApp «Click to chat», Telegram «Sharing
# widget», X «Post intent», RFC 5724 (sms), RFC 6068 (mailto). Zalo documents no share link: copying comes first.
_SERVICES = {
    "zalo": (N_("Open Zalo"), "https://zalo.me/", N_("Copy and open Zalo"), False),
    "facebook": (N_("Facebook"), "https://www.facebook.com/sharer/sharer.php?u={url}", "", False),
    "messenger": (N_("Messenger"), "fb-messenger://share/?link={url}", "", True),
    "whatsapp": (N_("WhatsApp"), "https://wa.me/?text={text}%20{url}", "", False),
    "telegram": (N_("Telegram"), "https://t.me/share/url?url={url}&text={text}", "", False),
    "x": (N_("X"), "https://x.com/intent/post?url={url}&text={text}", "", False),
    "sms": (N_("SMS"), "sms:?body={text}%20{url}", "", True),
    "mail": (N_("E-mail"), "mailto:?subject={text}&body={url}", "", False),
}
_HABITS = {"vi": ("zalo", "facebook", "messenger", "sms", "mail")}
_ELSEWHERE = ("whatsapp", "telegram", "x", "sms", "mail")


def share_of(context: PageContext, canonical: str, title: str, text: str) -> parts.Share:
    """Everything for passing on the page at `canonical`; without an absolute address there is nothing to pass on."""
    kit = _kit(context)
    if not canonical:
        return parts.Share("", title, text, (), "", "", kit)
    services = _HABITS.get(context.edition.language.code, _ELSEWHERE)
    return parts.Share(
        url=canonical,
        title=title,
        text=text,
        targets=tuple(_target(context, service, canonical, title) for service in services),
        qr=context.page.code.removeprefix(context.page.path),
        marked_url=marked(context.edition.catalog.site.campaign, canonical, "copy"),
        kit=kit,
    )


def _kit(context: PageContext) -> str:
    """Link to the kit of the thing that the page is about; there is one in the site's first language."""
    edition, page = context.edition, context.page
    if not edition.catalog.site.kits or page.template not in KIT_KINDS:
        return ""
    first = edition.catalog.site.codes[0]
    found = edition.plan.by_subject.get((first, "kit", kit_path(page.kind, page.id)))
    return context.to(found.path) if found else ""


def _target(context: PageContext, service: str, url: str, title: str) -> parts.ShareTarget:
    says, link, copying, is_for_phones = _SERVICES[service]
    campaign = context.edition.catalog.site.campaign
    filled = link.format(url=_quoted(marked(campaign, url, service)), text=_quoted(title))
    words = context.edition.words
    copying_text = words.gettext(copying) if copying else ""
    return parts.ShareTarget(service, words.gettext(says), filled, copying_text, is_for_phones)


@lru_cache(maxsize=16)
def _quoted(text: str) -> str:
    """For use in a link; every link of a page has the same address and title in it."""
    return quote(text, safe="")


def marked(campaign: str | None, url: str, service: str) -> str:
    """The address with the campaign mark, where `site.yaml` asks for one."""
    return f"{url}?{campaign}={service}" if campaign else url
