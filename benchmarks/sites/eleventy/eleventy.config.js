// Eleventy's own means: Markdown files with front matter, layouts and lists as JavaScript templates.
import { fold } from "./lib/html.js";
import { gather } from "./lib/lists.js";

export default function (config) {
  config.addCollection("lists", (api) => gather(api.getAll()));
  config.amendLibrary("md", (markdown) => {
    markdown.set({ html: false, linkify: false, typographer: false });
    markdown.renderer.rules.heading_open = (tokens, at) =>
      `<${tokens[at].tag} id="${fold(tokens[at + 1].content)}">`;
  });
  return {
    dir: { input: ".", includes: "_includes", output: "_site" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}
