import { base, languages, prefix, things } from "../lib/site.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

const entry = (lang, path, changed) => `<url>
<loc>${base}${prefix[lang]}${path}</loc>
${changed ? `<lastmod>${changed}</lastmod>\n` : ""}${languages.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${base}${prefix[one]}${path}"/>\n`).join("")}<xhtml:link rel="alternate" hreflang="x-default" href="${base}/${path}"/>
</url>
`;

export const render = ({ collections }) => {
  const urls = languages.flatMap((lang) => [
    entry(lang, ""),
    ...collections.lists.filter((list) => list.lang === lang).map((list) => entry(lang, list.address)),
    ...[...things[lang].values()].map(({ data: one }) => entry(lang, `${one.kind}/${one.id}/`, one.changed)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("")}</urlset>
`;
};
