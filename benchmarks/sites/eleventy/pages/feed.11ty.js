import { safe } from "../lib/html.js";
import { base, languages, organisation, prefix, tagline, things, title, today } from "../lib/site.js";

export const data = {
  pagination: { data: "languages", size: 1, alias: "lang" },
  languages,
  permalink: ({ lang }) => `${prefix[lang]}feed.xml`,
  eleventyImport: { collections: ["lists"] },
  eleventyExcludeFromCollections: true,
};

const entry = ({ url, data: one }) => {
  const on = `${one.published_on ?? one.changed}T00:00:00+07:00`;
  return `<entry>
<id>${base}${url}</id>
<title>${safe(one.title)}</title>
<link rel="alternate" type="text/html" hreflang="${one.lang}" href="${base}${url}"/>
<published>${on}</published>
<updated>${on}</updated>
<category term="${one.kind}"/>
<summary>${safe(one.summary)}</summary>
</entry>
`;
};

export const render = ({ lang }) => {
  const all = [...things[lang].values()];
  const latest = (kind, field, count) =>
    all.filter((item) => item.data.kind === kind).sort((a, b) => (a.data[field] < b.data[field] ? 1 : -1)).slice(0, count);
  const home = base + prefix[lang];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${home}feed.xml</id>
<title>${title[lang]}</title>
<subtitle>${tagline[lang]}</subtitle>
<updated>${today}T00:00:00+07:00</updated>
<link rel="self" type="application/atom+xml" href="${home}feed.xml"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${home}"/>
<author>
<name>${organisation[lang]}</name>
<uri>${home}</uri>
</author>
<rights>CC BY 4.0</rights>
${[...latest("s", "day", 10), ...latest("p", "changed", 40)].map(entry).join("")}</feed>
`;
};
