import { katex } from "@mdit/plugin-katex";

/** Eleventy as one sets it up for pages with mathematics: KaTeX's HTML and MathML, its style sheet and its fonts. */
export default function (config) {
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addGlobalData("layout", "page.njk");
  config.amendLibrary("md", (md) => md.use(katex, { output: "htmlAndMathml" }));
  config.addPassthroughCopy({
    "node_modules/katex/dist/katex.min.css": "katex.min.css",
    "node_modules/katex/dist/fonts": "fonts",
  });
  return { markdownTemplateEngine: false, dir: { includes: "../../layouts" } };
}
