import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://example.org",
  trailingSlash: "always",
  cacheDir: "./.cache",
  compressHTML: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, smartypants: false },
});
