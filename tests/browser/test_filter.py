"""A list of products is narrowed at once where scripts run; without them every choice is a plain page."""

import pytest

pytestmark = pytest.mark.slow

NAME = "Mật ong hoa rừng đầu mùa của những triền núi phía thượng nguồn"
CHOICE = "main > .facets a[href*='p/stars/4/']"


@pytest.fixture
def narrowing(visit, host):
    """The list of products with the choices of stars opened, and a mark that a new page would lose."""

    def begin(**settings):
        visitor = visit(**settings)
        page = visitor.open(f"{host}p/")
        page.locator(".facets details", has=page.locator("a[href*='stars']")).locator("summary").click()
        page.evaluate("window.stayed = true")
        return visitor, page

    return begin


def cards(page):
    return [name.strip() for name in page.locator(".cards h2").all_inner_texts()]


def narrowed(page, host, path="p/stars/4/"):
    page.wait_for_url(f"{host}{path}")
    page.wait_for_function("document.querySelectorAll('main > .facets').length == 1", timeout=10_000)


def test_a_tap_puts_the_part_in_place_and_keeps_the_choices(narrowing, visit, host):
    visitor, page = narrowing()
    top = page.locator(CHOICE).bounding_box()["y"]
    page.locator(CHOICE).click()
    narrowed(page, host)
    plain = visit().open(f"{host}p/stars/4/")
    assert page.evaluate("window.stayed")
    assert cards(page) == cards(plain) == [NAME]
    assert page.title() == plain.title()
    assert page.locator("h1").inner_text() == plain.locator("h1").inner_text()
    assert page.locator(CHOICE).get_attribute("aria-current") == "true"
    assert abs(page.locator(CHOICE).bounding_box()["y"] - top) < 2
    assert page.evaluate("document.activeElement.href") == f"{host}p/stars/4/"
    page.wait_for_function("document.querySelector('.facets [role=status]').textContent == document.title")
    assert plain.evaluate("document.querySelector('style').textContent") in page.evaluate("document.head.innerHTML")
    assert visitor.wrong == []


def test_every_link_and_picture_of_what_came_leads_where_the_plain_page_leads(narrowing, visit, host):
    visitor, page = narrowing()
    page.locator(CHOICE).click()
    narrowed(page, host)
    plain = visit().open(f"{host}p/stars/4/")
    links = "[...document.querySelectorAll('a[href]')].filter(a => !a.closest('.facets')).map(a => a.href)"
    images = "[...document.images].map(image => image.src)"
    assert page.evaluate(links) == plain.evaluate(links)
    assert page.evaluate(images) == plain.evaluate(images)
    page.get_by_role("link", name=NAME).first.click()
    page.wait_for_url(f"{host}p/mat-ong/")
    assert visitor.wrong == []


def test_what_a_page_does_it_does_for_what_came(narrowing, host):
    _, page = narrowing(permissions=["clipboard-read", "clipboard-write"])
    page.locator(CHOICE).click()
    narrowed(page, host)
    page.locator("button[data-copy]").first.click()
    page.get_by_role("button", name="Đã sao chép").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("https://cho.example/phien/p/stars/4/")


def test_a_second_tap_and_the_way_back_show_the_whole_list(narrowing, host):
    visitor, page = narrowing()
    everything = cards(page)
    page.locator(CHOICE).click()
    narrowed(page, host)
    page.locator(CHOICE).click()
    narrowed(page, host, "p/")
    assert cards(page) == everything
    page.go_back()
    narrowed(page, host)
    page.wait_for_function("document.querySelectorAll('.cards h2').length == 1", timeout=10_000)
    page.go_back()
    page.wait_for_function(f"document.querySelectorAll('.cards h2').length == {len(everything)}", timeout=10_000)
    assert page.url == f"{host}p/"
    assert page.locator(".facets [aria-current=true]").count() == 0
    assert page.evaluate("window.stayed")
    assert visitor.wrong == []


def test_the_last_tap_counts(narrowing, host):
    _, page = narrowing()
    held = []
    page.route("**/p/stars/4/", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks handlers
    page.locator(CHOICE).click()
    page.wait_for_function("document.querySelector('.facets [aria-current=true]')")
    page.locator(".facets details", has=page.locator("a[href*='season']")).locator("summary").click()
    page.locator(".facets a[href*='season/03/']").click()
    narrowed(page, host, "season/03/")
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert page.url == f"{host}season/03/"
    assert page.locator(".facets [aria-current=true]").count() == 1


def test_where_the_part_cannot_be_fetched_the_link_is_followed(narrowing, host):
    _, page = narrowing()
    page.route(
        "**/p/stars/4/", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_()
    )
    page.locator(CHOICE).click()
    page.wait_for_url(f"{host}p/stars/4/")
    page.wait_for_function("!window.stayed && document.readyState == 'complete'", timeout=10_000)
    assert cards(page) == [NAME]


def test_without_scripts_a_choice_is_a_page(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}p/")
    page.locator(".facets details", has=page.locator("a[href*='stars']")).locator("summary").click()
    page.locator(CHOICE.replace("p/stars", "stars")).click()
    page.wait_for_url(f"{host}p/stars/4/")
    assert cards(page) == [NAME]


def test_no_barrier_stands_in_a_narrowed_list(narrowing, host, axe):
    _, page = narrowing(color_scheme="dark")
    page.locator(CHOICE).click()
    narrowed(page, host)
    page.evaluate(axe)
    found = page.evaluate(
        "axe.run().then(told => told.violations.flatMap(one => one.nodes.map(n => one.id + n.html + n.any[0].message)))"
    )
    assert found == []
