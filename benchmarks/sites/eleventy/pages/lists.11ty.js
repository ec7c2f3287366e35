// Every page of every list.
import { page, share } from "../lib/frame.js";
import { card, cards, empty, fill, nowMonth, once, place, recognition, safe, source, when } from "../lib/html.js";
import { pathOf } from "../lib/lists.js";
import { base, listings, prefix, things, words } from "../lib/site.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.url}index.html`,
  eleventyExcludeFromCollections: true,
};

const FACETS = [["areas", "area"], ["groups", "group"], ["months", "month"], ["kinds", "kind"], ["stars", "stars_in_force"]];

const choices = (list, facet) =>
  once(`choices ${facet} ${list.lang}`, () => {
    const mine = list.choices.filter((one) => one.path.startsWith(`${facet}/`));
    const items = mine.map((one) => `<li><a href="${prefix[list.lang]}${one.path}/">${safe(one.value)} <small>(${one.count})</small></a></li>\n`);
    return `<ul>\n${items.join("")}</ul>\n`;
  });

const facets = (list, w) =>
  once(`facets ${list.lang}`, () => {
    const all = FACETS.map(([facet, name]) => `<details>\n<summary>${w[name]}</summary>\n${choices(list, facet)}</details>\n`);
    return `<nav class="facets" aria-label="${w.narrow}">\n${all.join("")}</nav>\n`;
  });

const turn = (list, w) => {
  if (list.count === 1) return "";
  const to = (number, rel, told) =>
    `<a class="button button-quiet" rel="${rel}" href="${prefix[list.lang]}${pathOf(list.path, number)}">${told}</a>\n`;
  return `<nav class="pager" aria-label="${w.pages}">
${list.number > 1 ? to(list.number - 1, "prev", w.previous) : ""}<span>${fill(w.page, list.number, list.count)}</span>
${list.number < list.count ? to(list.number + 1, "next", w.next) : ""}</nav>
`;
};

const plain = (list) => `<ul class="cards cards-${list.path.split("/")[0]}">
${list.shown.map((item) => card(item, "h2")).join("")}</ul>
`;

const changes = (list) => {
  const told = list.shown.flatMap((item) => item.data.changes.map((one) =>
    `<li>${when(one.changed_on, list.lang)}: <a href="${item.url}">${safe(item.data.title)}</a> – ${safe(one.what)} <small>${source(one.source, list.lang)}</small></li>\n`));
  return `<ul class="history">\n${told.join("")}</ul>\n`;
};

const season = (list, w) => {
  const first = list.number === 1 ? cards(w.in_season_now, list.items.filter((item) => item.data.months.includes(nowMonth)).slice(0, 8)) : "";
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
  const cells = (data) =>
    once(`cells ${data.season.text}`, () => numbers.map((month) => data.months.includes(month) ? `<td class="is-in"><span class="hidden">${w.in_season}</span></td>` : "<td></td>").join(""));
  const rows = list.shown.map((item) => `<tr><th scope="row"><a href="${item.url}">${safe(item.data.title)}</a></th>${cells(item.data)}</tr>\n`);
  return `<nav class="facets" aria-label="${w.months}">
${choices(list, "months")}</nav>
${first}<table class="calendar">
<caption>${w.year}</caption>
<thead><tr><th scope="col">${w.product}</th>${numbers.map((month) => `<th scope="col">${month}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("")}</tbody>
</table>
`;
};

const traded = (item, w) => {
  const { data, url } = item;
  const { lang } = data;
  const maker = things[lang].get(`makers ${data.maker}`);
  const capacity = data.figures.map((one) => `<p>${safe(one.measure)}: <strong>${one.value} ${safe(one.unit)}</strong> (<time datetime="${one.as_of}">${one.as_of}</time>) <small>${source(one.source, lang)}</small></p>`);
  return `<section class="trade">
<h2><a href="${url}">${safe(data.title)}</a></h2>
<dl class="facts">
<div><dt>${w.producer}</dt><dd><a href="${maker.url}">${safe(maker.data.title)}</a> (${maker.data.kind_name})</dd></div>
<div><dt>${w.where}</dt><dd>${place(data.district, lang)}</dd></div>
</dl>
<details>
<summary>${fill(w.points, 3, 6)}</summary>
<dl class="facts">
<div><dt>${w.capacity}</dt><dd>${capacity.join("")}
</dd></div>
<div><dt>${w.season}</dt><dd>${data.season.text}</dd></div>
<div><dt>${w.recognition_ocop}</dt><dd>${recognition(data)}</dd></div>
<div><dt>${w.proofs_in_force}</dt><dd>
${empty(lang)}
</dd></div>
<div><dt>${w.exports}</dt><dd>${empty(lang)}</dd></div>
<div><dt>${w.contact}</dt><dd>${empty(lang)} – ${w.ask_also} <a href="mailto:hoi@example.org" rel="nofollow">hoi@example.org</a>
</dd></div>
</dl>
</details>
</section>
`;
};

const KINDS = { p: "one_product", makers: "one_producer", regions: "one_area", e: "one_event", s: "one_story" };

const search = (list, w) => {
  let letter = "";
  const parts = [];
  for (const { data, url } of list.shown) {
    const first = [...data.title][0];
    if (first !== letter) {
      parts.push(`${letter ? "</ul>\n</section>\n" : ""}<section id="letter-${safe(first)}"><h2>${safe(first)}</h2>\n<ul class="index">\n`);
      letter = first;
    }
    parts.push(`<li><a href="${url}">${safe(data.title)}</a> <small>${w[KINDS[data.kind]]}${data.maker_name ? ` · ${safe(data.maker_name)}` : ""}</small></li>\n`);
  }
  return `${parts.join("")}</ul>\n</section>\n`;
};

const SPECIAL = {
  p: (list, w) => facets(list, w) + plain(list),
  changes, season, search,
  trade: (list, w) => list.shown.map((item) => traded(item, w)).join(""),
  ...Object.fromEntries(["groups", "tags", "areas", "kinds", "stars", "months"].map((name) => [name, (list) => choices(list, name)])),
};

export const render = ({ list }) => {
  const { lang } = list;
  const w = words[lang];
  const heading = list.number > 1 ? fill(w.page_of, list.title, list.number, list.count) : list.title;
  const above = list.above && { path: list.above, title: listings[lang].find((one) => one.path === list.above).title };
  const items = list.path === "search" ? [] : list.shown.map((item, at) => ({ "@type": "ListItem", position: at + 1, url: base + item.url }));
  return page({
    lang, path: list.address, heading, above, about: `${heading} (${list.items.length}). ${list.intro}`,
    nodes: items.length ? [{ "@type": "ItemList", numberOfItems: items.length, itemListElement: items }] : [],
    main: (frame) => `<h1>${safe(heading)}</h1>
<p>${safe(list.intro)}</p>
${(SPECIAL[list.path] ?? plain)(list, w)}${turn(list, w)}${share(frame)}`,
  });
};
