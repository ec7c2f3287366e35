import { page, share } from "../lib/frame.js";
import { cards, nowMonth } from "../lib/html.js";
import { languages, prefix, tagline, things, title, words } from "../lib/site.js";

export const data = {
  pagination: { data: "languages", size: 1, alias: "lang" },
  languages,
  permalink: ({ lang }) => `${prefix[lang]}index.html`,
  eleventyImport: { collections: ["lists"] },
  eleventyExcludeFromCollections: true,
};

export const render = ({ lang }) => {
  const w = words[lang];
  const all = [...things[lang].values()];
  const of = (kind) => all.filter((item) => item.data.kind === kind);
  const latest = (kind) => of(kind).sort((a, b) => (a.data.day < b.data.day ? 1 : -1)).slice(0, 3);
  const products = of("p");
  return page({
    lang, path: "", heading: title[lang], about: tagline[lang],
    main: (frame) => `<h1>${tagline[lang]}</h1>
${cards(w.in_season_now, products.filter((item) => item.data.months.includes(nowMonth)).slice(0, 8))}${cards(w.products, products.slice(0, 8))}<p><a class="button" href="${prefix[lang]}p/">${w.products} (${products.length})</a></p>
${cards(w.areas, of("regions"))}${cards(w.stories, latest("s"))}${cards(w.events, latest("e"))}${share(frame)}`,
  });
};
