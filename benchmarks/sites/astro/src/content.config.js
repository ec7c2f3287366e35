// Astro's own means: a collection of Markdown files, which it keeps rendered from build to build.
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

export const collections = { things: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./content" }) }) };
