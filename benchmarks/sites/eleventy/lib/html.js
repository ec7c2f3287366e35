// Small pieces of HTML.
import { labels, languages, look, prefix, shelves, sources, things, today, words } from "./site.js";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const MONTHS = "January February March April May June July August September October November December".split(" ");
const kept = new Map();

export const safe = (text) => {
  const told = String(text);
  return /[&<>"']/.test(told) ? told.replace(/[&<>"']/g, (sign) => SIGNS[sign]) : told;
};
export const fill = (text, ...values) => values.reduce((told, value) => told.replace("%s", () => value), text);
export const fold = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
export const json = (value) => JSON.stringify(value).replace(/</g, "\\u003c");
export const nowMonth = Number(today.slice(5, 7));

// What does not depend on the page is made once.
export const once = (key, make) => {
  let made = kept.get(key);
  if (made === undefined) kept.set(key, (made = make()));
  return made;
};

export const day = (iso, lang) => {
  const [year, month, date] = iso.split("-");
  return lang === "vi" ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[month - 1]} ${year}`;
};
export const when = (iso, lang) => `<time datetime="${iso}">${day(iso, lang)}</time>`;
export const empty = (lang) => `<span class="empty">${words[lang].empty}</span>`;

export const source = (id, lang) =>
  once(`source ${id} ${lang}`, () => {
    const one = sources[id];
    const title = one.link
      ? `<a href="${one.link}">${safe(one.title[lang])}</a>`
      : `<span lang="vi">${safe(one.title[lang])}</span>`;
    return `<cite>${title}</cite>, ${safe(one.publisher)}, <time datetime="${one.published}">${one.told[lang]}</time>`;
  });

export const cover = (url, name) => {
  let hash = 0;
  for (let at = 0; at < url.length; at++) hash = (hash * 31 + url.charCodeAt(at)) >>> 0;
  return `<svg class="drawn" viewBox="0 0 400 300" aria-hidden="true" focusable="false" preserveAspectRatio="xMidYMid slice">${look.covers[hash % look.covers.length]}<circle cx="200" cy="150" r="62" fill="#FFFCF6"/><text x="200" y="174" text-anchor="middle" font-size="68" font-weight="700" fill="#24305E">${safe([...name][0])}</text></svg>`;
};

export const badge = (until, stars, lang) =>
  once(`badge ${until} ${stars} ${lang}`, () => {
    const w = words[lang];
    return `<span class="badge" data-until="${until}" data-over="${w.passed}"><span aria-hidden="true">${"★".repeat(stars)}</span> ${fill(w.stars_told, stars)} · ${fill(w.until, day(until, lang))}</span>`;
  });

// A card is made once: it stands in a dozen lists.
export const card = (item, heading) =>
  once(`card ${heading} ${item.url}`, () => {
    const { data, url } = item;
    const { lang } = data;
    const lines = [
      data.maker_name && `<p>${safe(data.maker_name)}</p>\n`,
      data.day && `<p>${day(data.day, lang)}</p>\n`,
      data.months?.includes(nowMonth) && `<p class="in-season">${words[lang].in_season}</p>`,
      data.badge && `<p>${badge(data.badge, data.recognition.stars, lang)}\n</p>`,
    ];
    return `<li class="card">
<div class="card-face">${cover(url, data.title)}</div>
<div class="card-words">
<${heading}><a href="${url}">${safe(data.title)}</a></${heading}>
${lines.filter(Boolean).join("")}</div>
</li>
`;
  });

export const cards = (heading, items) =>
  items.length
    ? `<section>
<h2>${heading}</h2>
<ul class="cards">
${items.map((item) => card(item, "h3")).join("")}</ul>
</section>
`
    : "";

export const links = (heading, items) =>
  items?.length
    ? `<section><h2>${heading}</h2>
<ul>
${items.map((item) => `<li><a href="${item.url}">${safe(item.data.title)}</a></li>\n`).join("")}</ul></section>
`
    : "";

export const place = (district, lang) =>
  once(`place ${district} ${lang}`, () => {
    const region = things[lang].get(`regions ${district}`);
    return `${words[lang].commune} ${empty(lang)} · <a href="${region.url}">${safe(region.data.title)}</a>`;
  });

export const recognition = (data) => {
  const w = words[data.lang];
  const one = data.recognition;
  const stars = fill(w.stars_told, one.stars);
  const details = `${safe(one.authority)}, ${fill(w.decision, safe(one.decision))}, ${when(one.issued_on, data.lang)}`;
  const told = data.badge
    ? fill(w.recognised, stars, details, when(data.badge, data.lang))
    : fill(w.reported, stars, details);
  return `<p class="standing">${told} <small>${w.source} ${source(one.source, data.lang)}</small>\n</p>\n`;
};

export const sourced = (ids, lang) =>
  ids?.length
    ? once(`sources ${ids} ${lang}`, () => `<section class="sources">
<h2>${words[lang].sources}</h2>
<ul>
${ids.map((id) => `<li>${source(id, lang)}</li>\n`).join("")}</ul>
</section>
`)
    : "";

export const named = (data) => data.products.map((id) => things[data.lang].get(`p ${id}`));
export const siblings = (data) =>
  shelves[data.lang].get(data.maker).filter((item) => item.data.id !== data.id).slice(0, 4);

export const switcher = (path, lang) =>
  languages
    .map((one) => {
      const here = one === lang ? ' aria-current="true"' : "";
      return `<li><a href="${prefix[one]}${path}" lang="${one}" hreflang="${one}"${here}>${labels[one]}</a></li>\n`;
    })
    .join("");
