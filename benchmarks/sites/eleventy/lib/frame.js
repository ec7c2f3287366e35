// The skeleton around every page.
import { json, once, safe, fill, switcher } from "./html.js";
import { base, labels, languages, look, organisation, prefix, tagline, territory, title, words } from "./site.js";

const HEAD = `<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%23A61B26' d='M4 0l4 4-4 4-4-4z'/%3E%3Cpath fill='%23F2B632' d='M4 2l2 2-2 2-2-2z'/%3E%3C/svg%3E">
<meta name="theme-color" content="#FFFCF6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#12131C" media="(prefers-color-scheme: dark)">
<style>${look.styles}</style>
`;

const header = (lang) =>
  once(`header ${lang}`, () => {
    const w = words[lang];
    return `<a class="skip" href="#main">${w.skip}</a>
<header class="band">
<div class="header">
<a class="site-name" href="${prefix[lang]}">${title[lang]}</a>
<details class="languages">
<summary aria-label="${w.languages}: ${labels[lang]}">${labels[lang]}</summary>
<ul>
`;
  });

const sections = (lang) =>
  once(`sections ${lang}`, () => {
    const w = words[lang];
    const names = { p: w.products, makers: w.producers, regions: w.areas, e: w.events, s: w.stories, search: w.search };
    const items = Object.entries(names).map(([path, name]) => `<li><a href="${prefix[lang]}${path}/">${name}</a></li>\n`);
    return `</ul>
</details>
</div>
<nav class="sections" aria-label="${w.sections}">
<ul>
${items.join("")}</ul>
</nav>
</header>
`;
  });

const trail = (above, lang) =>
  above
    ? once(`trail ${above.path} ${lang}`, () => `<nav class="trail" aria-label="${words[lang].you_are_here}">
<ol>
<li><a href="${prefix[lang]}">${words[lang].home}</a></li>
<li><a href="${prefix[lang]}${above.path}/">${safe(above.title)}</a></li>
</ol>
</nav>
`)
    : "";

const foot = (lang) =>
  once(`foot ${lang}`, () => {
    const w = words[lang];
    const names = {
      "s/bai-thu-0": w.about, "s/bai-thu-1": w.how, season: w.seasons, groups: w.groups, tags: w.hashtags,
      trade: w.trade, changes: w.changes,
    };
    const items = Object.entries(names).map(([path, name]) => `<li><a href="${prefix[lang]}${path}/">${name}</a></li>\n`);
    return `<p>${organisation[lang]} ·
<a href="mailto:hoi@example.org" rel="nofollow">hoi@example.org</a>
</p>
<ul class="footer-links">
${items.join("")}</ul>
<p><small>${fill(w.licence, "CC BY 4.0")} ${w.decoration}</small></p>
</footer>
<script>${look.script}</script>
`;
  });

export const share = ({ heading, url, lang }) => {
  const w = words[lang];
  const [name, at] = [encodeURIComponent(heading), encodeURIComponent(url)];
  const told = safe(heading);
  const targets =
    lang === "vi"
      ? `<li><a class="button button-quiet" href="https://zalo.me/" data-copy="${url}" data-text="${w.copy_zalo}" data-done="${w.copied}">${w.zalo}</a></li>
<li><a class="button button-quiet" href="https://www.facebook.com/sharer/sharer.php?u=${at}">Facebook</a></li>
<li class="phones-only"><a class="button button-quiet" href="fb-messenger://share/?link=${at}">Messenger</a></li>
`
      : `<li><a class="button button-quiet" href="https://wa.me/?text=${name}%20${at}">WhatsApp</a></li>
<li><a class="button button-quiet" href="https://t.me/share/url?url=${at}&amp;text=${name}">Telegram</a></li>
<li><a class="button button-quiet" href="https://x.com/intent/post?url=${at}&amp;text=${name}">X</a></li>
`;
  return `<section id="share">
<h2>${w.share_page}</h2>
<p class="share-row">
<button type="button" class="button" data-share data-title="${told}" data-url="${url}" hidden>${w.share_by}</button>
<button type="button" class="button" data-copy="${url}" data-done="${w.copied}" hidden>${w.copy_link}</button>
</p>
<p class="share-address"><code>${url}</code></p>
<ul class="share-targets">
${targets}<li class="phones-only"><a class="button button-quiet" href="sms:?body=${name}%20${at}">${w.sms}</a></li>
<li><a class="button button-quiet" href="mailto:?subject=${name}&amp;body=${at}">${w.mail}</a></li>
</ul>
</section>
`;
};

export const actions = ({ heading, url, lang }) => {
  const w = words[lang];
  return `<p class="actions">
<a class="button button-main" href="mailto:hoi@example.org">${w.ask}</a>
<a class="button" href="#share" data-share data-title="${safe(heading)}" data-url="${url}">${w.share}</a></p>
<p><small>${w.own_contact} <span class="empty">${w.empty}</span></small></p>
`;
};

const crumbs = (above, heading, lang) => {
  const steps = [{ name: words[lang].home, item: base + prefix[lang] }];
  if (above) steps.push({ name: above.title, item: `${base}${prefix[lang]}${above.path}/` });
  steps.push({ name: heading });
  const items = steps.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step }));
  return { "@type": "BreadcrumbList", itemListElement: items };
};

// A page: `path` is its address without the language, `nodes` its structured data.
export const page = ({ lang, path, heading, about, maker, above, og = "website", nodes = [], main }) => {
  const w = words[lang];
  const url = base + prefix[lang] + path;
  const told = safe(about || `${heading}. ${tagline[lang]}`);
  const name = safe(heading);
  const structured = json({ "@context": "https://schema.org", "@graph": [...nodes, crumbs(above, heading, lang)] });
  const others = languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${base}${prefix[one]}${path}">\n`);
  const frame = { heading, url, lang };
  return `<!doctype html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}${maker ? ` – ${safe(maker)}` : ""} – ${title[lang]}</title>
<meta name="description" content="${told}">
<link rel="canonical" href="${url}">
${others.join("")}<link rel="alternate" hreflang="x-default" href="${base}/${path}">
<meta property="og:type" content="${og}">
<meta property="og:site_name" content="${title[lang]}">
<meta property="og:locale" content="${territory[lang]}">
<meta property="og:locale:alternate" content="${territory[lang === "vi" ? "en" : "vi"]}">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${told}">
<meta property="og:url" content="${url}">
<link rel="alternate" type="application/atom+xml" title="${title[lang]}" href="${prefix[lang]}feed.xml">
${HEAD}<script type="application/ld+json">${structured}</script>
</head>
<body>
${header(lang)}${switcher(path, lang)}${sections(lang)}${trail(above, lang)}<main id="main">
${main(frame)}</main>
<footer class="footer">
<p><strong>${w.promotion}</strong> ${w.sells_nothing}</p>
<p><a class="button button-quiet" href="mailto:hoi@example.org?subject=${encodeURIComponent(heading)}&amp;body=${encodeURIComponent(url)}">${w.report}</a></p>
${foot(lang)}</body>
</html>
`;
};
