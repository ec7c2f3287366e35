// What every page needs to know, read once, from the folder that the site is built in.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`data/${name}.json`, "utf8"));

export const words = read("words");
export const look = read("look");
export const sources = read("sources");
export const listings = read("listings");
export const base = "https://example.org";
export const today = "2026-11-25";
export const languages = ["vi", "en"];
export const labels = { vi: "Tiếng Việt", en: "English" };
export const prefix = { vi: "/", en: "/en/" };
export const title = { vi: "Trang đo", en: "Measured site" };
export const tagline = { vi: "Sản phẩm bịa để đo", en: "Products invented for measuring" };
export const organisation = { vi: "Nhóm đo", en: "Measurers" };
export const territory = { vi: "vi_VN", en: "en_US" };

// Language → things by kind and id, filled before the first page is rendered.
export const things = { vi: new Map(), en: new Map() };
export const shelves = { vi: new Map(), en: new Map() };
export const mentions = { vi: new Map(), en: new Map() };
