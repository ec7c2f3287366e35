/* Lays what the check found over a page of the preview. It is never part of a site. */
(function () {
  "use strict";
  var told = JSON.parse(document.currentScript.dataset.told), KEY = "preview-dismissed";
  if (!told.rows.length) return;

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    children.forEach(function (child) { element.append(child); });
    return element;
  }

  function place(row) {
    if (!row.link) return make("code", {}, [row.place]);
    return make("a", { href: row.link, title: told.open }, [make("code", {}, [row.place])]);
  }

  function numbered(lines) {
    return lines.map(function (one) { return String(one.line).padStart(4) + " | " + one.text; }).join("\n");
  }

  /* Wider than a phone, it scrolls by itself, by keys too. */
  function code(text) { return make("pre", { tabindex: "0" }, [text]); }

  function excerpt(found) {
    var caret = found.caret === null ? "" : "\n     | " + " ".repeat(found.caret) + "^";
    return code(numbered(found.lines) + caret);
  }

  function fix(found) {
    return numbered(found.text.split("\n").map(function (text, more) { return { line: found.line + more, text: text }; }));
  }

  function item(row) {
    return make("li", { "class": row.severity }, [
      make("p", {}, [make("strong", {}, [row.title]), " ", place(row)]),
      make("p", {}, [row.message])
    ].concat(
      row.excerpt ? [excerpt(row.excerpt)] : [],
      [make("p", {}, ["→ " + row.remedy])],
      row.fix ? [make("p", {}, [told.write]), code(fix(row.fix))] : []
    ));
  }

  var STYLES = [
    ":host { all: initial; color-scheme: light dark; }",
    "* { box-sizing: border-box; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }",
    "dialog, .badge { color: CanvasText; background: Canvas; border: 2px solid #a61b26; border-radius: 8px; }",
    "dialog { inline-size: min(44rem, 100% - 16px); max-block-size: calc(100% - 16px); padding: 0; overflow: auto; overscroll-behavior: contain; }",
    "dialog::backdrop { background: rgb(0 0 0 / .45); }",
    ".head { position: sticky; inset-block-start: 0; display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 8px 8px 8px 16px; background: Canvas; border-block-end: 1px solid GrayText; }",
    "h2 { margin: 0; font-weight: 700; }",
    "button { min-block-size: 44px; padding-inline: 16px; color: inherit; background: Canvas; border: 1px solid GrayText; border-radius: 6px; cursor: pointer; }",
    ":focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }",
    ".about, .more { margin: 12px 16px; }",
    "ul { margin: 0; padding: 0 16px 8px; list-style: none; }",
    "li { margin-block: 12px; padding-inline-start: 12px; border-inline-start: 4px solid #b26a00; }",
    "li.error { border-color: #a61b26; }",
    "li p { margin-block: 2px; white-space: pre-line; }",
    "strong { font-weight: 700; }",
    "code, pre { font-family: ui-monospace, monospace; font-size: 14px; }",
    "pre { margin: 4px 0; padding: 6px 8px; overflow-x: auto; white-space: pre; background: rgb(128 128 128 / .15); }",
    "a { color: LinkText; display: inline-block; padding-block: 8px; }",
    ".badge { position: fixed; inset-block-end: 72px; inset-inline-start: 8px; z-index: 2147483647; border-color: #b26a00; }",
    ".badge.error { border-color: #a61b26; font-weight: 700; }",
    ".badge[hidden] { display: none; }",
    "@media print { :host, dialog, .badge { display: none; } }"
  ].join("\n");

  var close = make("button", { type: "button", autofocus: "" }, [told.close]);
  var parts = [make("div", { "class": "head" }, [make("h2", { id: "title" }, [told.title]), close])];
  if (told.about) parts.push(make("p", { "class": "about" }, [told.about]));
  parts.push(make("ul", {}, told.rows.map(item)));
  if (told.more) parts.push(make("p", { "class": "more" }, [told.more]));
  var dialog = make("dialog", { "aria-labelledby": "title" }, parts);
  var badge = make("button", { type: "button", "class": told.errors ? "badge error" : "badge", "aria-haspopup": "dialog" },
    [told.badges.join(" · ")]);
  var host = make("div", { id: "preview-problems", lang: told.language }, []);
  host.attachShadow({ mode: "open" }).append(make("style", {}, [STYLES]), badge, dialog);
  document.body.append(host);

  /* Whoever has closed it is left in peace on all pages, until something else is wrong. */
  var mark = JSON.stringify(told.rows.map(function (row) { return [row.place, row.title, row.message]; }));
  function open() { badge.hidden = true; dialog.showModal(); }
  close.addEventListener("click", function () { dialog.close(); });
  badge.addEventListener("click", open);
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", function () {
    sessionStorage.setItem(KEY, mark);
    badge.hidden = false;
    badge.focus({ preventScroll: true });
  });
  if (told.errors && sessionStorage.getItem(KEY) !== mark) open();
})();
