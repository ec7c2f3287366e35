import { base, organisation, things, title } from "../lib/site.js";

export const data = {
  permalink: "/products.json",
  eleventyImport: { collections: ["lists"] },
  eleventyExcludeFromCollections: true,
};

const both = (id, field) => ({ vi: things.vi.get(`p ${id}`).data[field], en: things.en.get(`p ${id}`).data[field] });

export const render = () => {
  const products = [...things.vi.values()].filter((item) => item.data.kind === "p").map(({ url, data: one }) => ({
    id: one.id, names: both(one.id, "title"), url: base + url, producer: one.maker,
    producer_names: both(one.id, "maker_name"), district: one.district, district_names: both(one.id, "district_name"),
    group: one.group, season_months: one.months, recognition: one.recognition, proofs: [],
  }));
  const told = { title: title.vi, publisher: organisation.vi, licence: "CC BY 4.0", products };
  return JSON.stringify(told, null, 1);
};
