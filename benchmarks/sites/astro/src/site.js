// Every page as a path and a function: the pages themselves are those of the site for Eleventy.
import { getCollection } from "astro:content";
import { render as product } from "./shared/_includes/product.11ty.js";
import { render as thing } from "./shared/_includes/thing.11ty.js";
import { gather } from "./shared/lib/lists.js";
import { languages } from "./shared/lib/site.js";
import { render as home } from "./shared/pages/home.11ty.js";
import { render as listed } from "./shared/pages/lists.11ty.js";

const gathered = async () => {
  const items = (await getCollection("things")).map(({ data, rendered }) => {
    const url = data.address;
    return { url, data: { ...data, content: rendered?.html ?? "", page: { url } } };
  });
  return { items, lists: gather(items) };
};

let found;
export const site = () => (found ??= gathered());

const page = (url, html) => ({ params: { path: url.replace(/^\/|\/$/g, "") || undefined }, props: { html } });

export const pages = async () => {
  const { items, lists } = await site();
  return [
    ...languages.map((lang) => page(lang === "vi" ? "/" : `/${lang}/`, () => home({ lang }))),
    ...items.map(({ url, data }) => page(url, () => (data.kind === "p" ? product(data) : thing(data)))),
    ...lists.map((list) => page(list.url, () => listed({ list }))),
  ];
};
