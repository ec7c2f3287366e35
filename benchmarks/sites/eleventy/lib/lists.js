// What is listed where: worked out once, before the first page is rendered.
import { languages, listings, mentions, prefix, shelves, things } from "./site.js";

const PER_PAGE = 24;
const ON_CHANGES = 240;
const FACETS = {
  areas: (data) => [data.district],
  kinds: (data) => [data.maker_kind],
  stars: (data) => (data.badge ? [data.recognition.stars] : []),
  groups: (data) => [data.group],
  months: (data) => data.months.map((month) => String(month).padStart(2, "0")),
  tags: (data) => data.tags.map((tag) => tag.toLowerCase()),
};

const push = (map, key, item) => {
  const row = map.get(key);
  if (row) row.push(item);
  else map.set(key, [item]);
};

// Every page of every list: Eleventy paginates over these.
export const gather = (all) => {
  for (const map of [things, shelves, mentions]) for (const lang of languages) map[lang].clear();
  const pages = [];
  for (const lang of languages) {
    const order = new Intl.Collator(lang);
    const mine = all.filter((item) => item.data.lang === lang && item.data.kind);
    mine.sort((a, b) => order.compare(a.data.title, b.data.title));
    for (const item of mine) things[lang].set(`${item.data.kind} ${item.data.id}`, item);
    pages.push(...listed(mine, lang));
  }
  return pages;
};

const listed = (mine, lang) => {
  const of = (kind) => mine.filter((item) => item.data.kind === kind);
  const latest = (kind) => of(kind).sort((a, b) => (a.data.day < b.data.day ? 1 : -1));
  const products = of("p");
  const parts = new Map();
  for (const item of products) {
    push(shelves[lang], item.data.maker, item);
    for (const [facet, values] of Object.entries(FACETS))
      for (const value of values(item.data)) push(parts, `${facet}/${value}`, item);
  }
  for (const kind of ["e", "s"])
    for (const item of of(kind)) for (const id of item.data.products) push(mentions[lang], `${kind} ${id}`, item);
  const changed = [...products].sort((a, b) => (a.data.changed < b.data.changed ? 1 : -1)).slice(0, ON_CHANGES);
  const whole = {
    p: products, makers: of("makers"), regions: of("regions"), e: latest("e"), s: latest("s"), season: products,
    trade: products, changes: changed, search: mine,
  };
  const choices = listings[lang].filter((one) => one.value);
  const counted = choices.map((one) => ({ ...one, count: parts.get(one.path)?.length ?? 0 }));
  return listings[lang].flatMap((one) => {
    const items = one.value ? (parts.get(one.path) ?? []) : (whole[one.path] ?? []);
    return paged({ ...one, lang, items, choices: counted });
  });
};

const WHOLE = new Set(["regions", "search", "groups", "tags", "areas", "kinds", "stars", "months"]);

const paged = (list) => {
  const count = WHOLE.has(list.path) ? 1 : Math.max(1, Math.ceil(list.items.length / PER_PAGE));
  return Array.from({ length: count }, (_, at) => ({
    ...list,
    number: at + 1,
    count,
    shown: count === 1 && WHOLE.has(list.path) ? list.items : list.items.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    address: pathOf(list.path, at + 1),
    url: prefix[list.lang] + pathOf(list.path, at + 1),
  }));
};

export const pathOf = (path, number) => (number === 1 ? `${path}/` : `${path}/page/${number}/`);
