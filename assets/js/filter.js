/* A tap on a choice puts the page that it leads to in place of this one; the choices stay, with focus and scroll. */
(function () {
  var nav = document.querySelector(".facets");
  if (!nav || !window.fetch || location.protocol === "file:") { return; }
  var whole = location.href.split("#")[0], wanted = whole, pages = {};
  var links = nav.querySelectorAll("a");
  links.forEach(function (link) { link.href = link.href; });
  /* Read aloud once the list has changed. */
  var status = nav.appendChild(document.createElement("p"));
  status.className = "hidden";
  status.setAttribute("role", "status");
  /* What comes may need other styles than this page. */
  var style = document.head.appendChild(document.createElement("style"));
  var load = function (url) {
    return pages[url] = pages[url] || fetch(url).then(function (answer) {
      if (!answer.ok) { throw answer; }
      return answer.text();
    });
  };
  var lay = function (page) {
    var body = page.body, script = body.querySelector("body > script"), again = document.createElement("script");
    var focus = document.activeElement, top = nav.getBoundingClientRect().top;
    var list = body.querySelector(".facets, .cards");
    style.textContent = page.querySelector("style").textContent;
    list.before(nav);
    if (list.matches(".facets")) { list.remove(); }
    document.body.replaceWith(body);
    /* What the script of every page does, it does for what has come. */
    again.text = script.text;
    script.replaceWith(again);
    focus.focus({ preventScroll: true });
    scrollBy(0, nav.getBoundingClientRect().top - top);
    document.title = page.title;
    setTimeout(function () { status.textContent = page.title; }, 99);
  };
  var show = function (url, goes) {
    wanted = url;
    links.forEach(function (link) { link.setAttribute("aria-current", link.href === url); });
    load(url).then(function (text) {
      if (url !== wanted) { return; }
      if (goes) { history.pushState(null, "", url); }
      lay(new DOMParser().parseFromString(text, "text/html"));
    }).catch(function () { location.href = url; });
  };
  nav.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    show(link.href === wanted ? whole : link.href, 1);
  });
  addEventListener("popstate", function () {
    var url = location.href.split("#")[0];
    if (url !== wanted) { show(url); }
  });
})();
