import { actions, page, share } from "../lib/frame.js";
import {
  badge, cards, cover, day, empty, fill, links, nowMonth, once, place, recognition, safe, siblings, source, sourced, when,
} from "../lib/html.js";
import { base, mentions, prefix, things, words } from "../lib/site.js";

const node = (data, maker, url) => {
  const w = words[data.lang];
  const told = {
    "@type": "Product", "@id": `${url}#product`, name: data.title, url, description: data.summary,
    countryOfOrigin: { "@type": "Country", name: w.country },
    manufacturer: {
      "@type": "Organization", "@id": `${base}${maker.url}#organization`, name: maker.data.title, url: base + maker.url,
    },
    brand: { "@type": "Brand", name: data.brand },
  };
  if (data.price) told.offers = { "@type": "Offer", price: String(data.price.amount), priceCurrency: "VND", url };
  told.additionalProperty = [
    { "@type": "PropertyValue", name: w.season, value: data.season.text },
    { "@type": "PropertyValue", name: w.area, value: data.district_name },
  ];
  if (data.badge)
    told.hasCertification = [{
      "@type": "Certification", name: fill(w.star, data.recognition.stars),
      certificationIdentification: data.recognition.decision,
      issuedBy: { "@type": "GovernmentOrganization", name: data.recognition.authority },
      certificationStatus: "https://schema.org/CertificationActive",
      validFrom: data.recognition.issued_on, expires: data.badge,
    }];
  return told;
};

const season = (data) =>
  once(`season ${data.season.text}`, () => {
    const told = data.months.includes(nowMonth) ? `<strong class="in-season">${words[data.lang].in_season}</strong>: ` : "";
    const cells = Array.from({ length: 12 }, (_, at) => `<li${data.months.includes(at + 1) ? ' class="is-in"' : ""}>${at + 1}</li>`);
    return `${told}${data.season.text}\n<ol class="season" aria-hidden="true">\n${cells.join("")}</ol>\n`;
  });

const price = ({ price: one, lang }) =>
  one
    ? `<strong>${String(one.amount).replace(/\B(?=(\d{3})+$)/g, lang === "vi" ? "." : ",")} ₫</strong> / ${safe(one.per)} (${words[lang].reference}, ${when(one.as_of, lang)})`
    : empty(lang);

const facts = (data, maker) => {
  const { lang } = data;
  const w = words[lang];
  const stars = data.badge
    ? `${fill(w.stars_told, data.recognition.stars)}, ${fill(w.until, day(data.badge, lang))}`
    : `<a href="#recognition">${w.unproven}</a>`;
  return `<dl class="facts">
<div><dt>${w.made_by}</dt><dd><a href="${maker.url}">${safe(maker.data.title)}</a> (${maker.data.kind_name})</dd></div>
<div><dt>${w.where}</dt><dd>${place(data.district, lang)}</dd></div>
<div><dt>${w.stars}</dt><dd>${stars}</dd></div>
<div class="wide"><dt>${w.season}</dt><dd>${season(data)}<p>${safe(data.season.note)}</p><p><small>${w.source} ${source(data.season.source, lang)}</small></p></dd></div>
<div><dt>${w.price}</dt><dd>${price(data)}</dd></div>
<div><dt>${w.proofs}</dt><dd>${empty(lang)}</dd></div>
<div><dt>${w.brand}</dt><dd><span lang="vi">${safe(data.brand)}</span></dd></div>
<div><dt>${w.group}</dt><dd>${safe(data.group_name)}</dd></div>
<div><dt>${w.sizes}</dt><dd>${safe(data.net)}</dd></div>
</dl>
`;
};

const figures = ({ figures: all, lang }) => `<section>
<h2>${words[lang].figures}</h2>
<dl class="figures">
${all.map((one) => `<div><dt>${safe(one.measure)}</dt>
<dd><strong>${one.value} ${safe(one.unit)}</strong> (<time datetime="${one.as_of}">${one.as_of}</time>)
<small>${source(one.source, lang)}</small></dd>
</div>`).join("")}
</dl>
</section>
`;

const ends = ({ tags, changes, sources, lang }) => {
  const w = words[lang];
  const listed = tags.map((tag) => `<a href="${prefix[lang]}tags/${tag.toLowerCase()}/">#${tag}</a> `).join("");
  const copied = tags.map((tag) => `#${tag}`).join(" ");
  const told = changes.map((one) => `<li>${when(one.changed_on, lang)}: ${safe(one.what)} (${source(one.source, lang)})</li>\n`);
  return `<section><h2>${w.hashtags}</h2>
<p class="tags">${listed}</p>
<p class="share-row"><code class="tags-text">${copied}</code><button type="button" class="button button-quiet" data-copy="${copied}" data-done="${w.copied}" hidden>${w.copy}</button></p>
</section>
${sourced(sources, lang)}<section class="changes">
<h2>${w.changed}</h2>
<ul>
${told.join("")}</ul>
</section>
`;
};

export const render = (data) => {
  const { lang, title } = data;
  const w = words[lang];
  const path = `p/${data.id}/`;
  const maker = things[lang].get(`makers ${data.maker}`);
  return page({
    lang, path, heading: title, maker: data.maker_name, above: { path: "p", title: w.products }, og: "product",
    about: `${data.summary.replace(/\.$/, "")} · ${data.maker_name}`,
    nodes: [node(data, maker, base + prefix[lang] + path)],
    main: (frame) => `<div class="cover">${cover(prefix[lang] + path, title)}</div>
<h1>${safe(title)}</h1>
${data.badge ? `<p>${badge(data.badge, data.recognition.stars, lang)}\n</p>` : ""}<p class="summary">${safe(data.summary)}</p>${actions(frame)}${facts(data, maker)}<section id="recognition"><h2>${w.recognition}</h2>
${recognition(data)}</section>
<section><h2>${w.use}</h2>
<p>${safe(data.usage)}</p>
<p>${safe(data.storage)}</p>
</section>
<section class="story">
<h2>${w.story}</h2><div lang="${lang}">${data.content}</div>
</section>
${figures(data)}${links(w.stories_about, mentions[lang].get(`s ${data.id}`))}${links(w.events_with, mentions[lang].get(`e ${data.id}`))}${share(frame)}${cards(w.more, siblings(data))}${ends(data)}`,
  });
};
