// Producers, districts, events and stories.
import { actions, page, share } from "../lib/frame.js";
import { cards, cover, named, place, safe, sourced, when } from "../lib/html.js";
import { base, organisation, prefix, shelves, things, today, words } from "../lib/site.js";

const story = (data) =>
  data.content.trim() ? `<section class="story">\n<div lang="${data.lang}">${data.content}</div>\n</section>\n` : "";
const face = (data) => `<div class="cover">${cover(data.page.url, data.title)}</div>\n`;

const KINDS = {
  makers: {
    list: "producers",
    node: (data, url) => ({
      "@type": "Organization", "@id": `${url}#organization`, name: data.title, url, description: data.summary,
      legalName: data.legal_name, foundingDate: data.founded,
    }),
    main: (data, frame, w) => `${face(data)}<h1>${safe(data.title)}</h1>
<p class="summary">${safe(data.summary)}</p>${actions(frame)}<dl class="facts">
<div><dt>${w.legal_form}</dt><dd>${data.kind_name}</dd></div>
<div><dt>${w.founded}</dt><dd><time datetime="${data.founded}">${data.founded}</time></dd></div>
<div><dt>${w.where}</dt><dd><span class="empty">${w.empty}</span></dd></div>
</dl>
${cards(w.products, shelves[data.lang].get(data.id) ?? [])}${share(frame)}`,
  },
  regions: {
    list: "areas",
    main: (data, frame, w) => {
      const mine = [...things[data.lang].values()].filter((item) => item.data.district === data.id);
      const of = (kind) => mine.filter((item) => item.data.kind === kind);
      return `${face(data)}<h1>${safe(data.title)}</h1>
<p class="summary">${safe(data.summary)}</p>
${cards(w.products, of("p"))}${story(data)}${cards(w.events, of("e"))}${share(frame)}`;
    },
  },
  e: {
    list: "events",
    node: (data, url) => ({
      "@type": "Event", "@id": `${url}#event`, name: data.title, url, eventStatus: "https://schema.org/EventScheduled",
      startDate: data.starts_on, endDate: data.starts_on,
      location: {
        "@type": "Place", name: data.district_name,
        address: { "@type": "PostalAddress", addressLocality: data.district_name, addressCountry: "VN" },
      },
      description: data.summary,
    }),
    main: (data, frame, w) => `${face(data)}<h1>${safe(data.title)}</h1>
<p class="summary">${safe(data.summary)}</p>
<dl class="facts">
<div><dt>${w.what}</dt><dd>${data.kind_name}${data.starts_on < today ? ` (${w.over})` : ""}</dd></div>
<div><dt>${w.when}</dt><dd>${when(data.starts_on, data.lang)}</dd></div>
<div><dt>${w.where}</dt><dd>${place(data.district, data.lang)}</dd></div>
</dl>
${story(data)}${cards(w.products, named(data))}${share(frame)}`,
  },
  s: {
    list: "stories",
    og: "article",
    node: (data, url) => {
      const home = base + prefix[data.lang];
      return {
        "@type": "Article", "@id": `${url}#article`, headline: data.title, url, datePublished: data.published_on,
        dateModified: data.published_on, inLanguage: data.lang,
        author: { "@type": "Organization", "@id": `${home}#organization`, name: organisation[data.lang], url: home },
        publisher: { "@id": `${home}#organization` }, description: data.summary,
      };
    },
    main: (data, frame, w) => `<article>
<h1>${safe(data.title)}</h1>
<p><small>${when(data.published_on, data.lang)}</small></p>
<p class="summary">${safe(data.summary)}</p>
${face(data)}${story(data)}</article>
${cards(w.products, named(data))}${share(frame)}`,
  },
};

export const render = (data) => {
  const kind = KINDS[data.kind];
  const { lang } = data;
  const path = `${data.kind}/${data.id}/`;
  return page({
    lang, path, heading: data.title, about: data.summary.replace(/\.$/, ""), og: kind.og,
    above: { path: data.kind, title: words[lang][kind.list] },
    nodes: kind.node ? [kind.node(data, base + prefix[lang] + path)] : [],
    main: (frame) => kind.main(data, frame, words[lang]) + sourced(data.sources, lang),
  });
};
