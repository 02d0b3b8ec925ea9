// The least that Node can do: every page through markdown-it and KaTeX, and nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { katex } from "@mdit/plugin-katex";
import MarkdownIt from "markdown-it";

const [input, output] = process.argv.slice(2);
const markdown = MarkdownIt({ html: true }).use(katex, { output: "htmlAndMathml" });

for (const file of readdirSync(input, { recursive: true })) {
  if (file.endsWith(".md")) {
    const text = readFileSync(join(input, file), "utf8").replace(/^---\n[^]*?\n---\n/, "");
    const target = join(output, file.replace(/\.md$/, ".html"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `<!doctype html>\n<meta charset="utf-8">\n${markdown.render(text)}`);
  }
}
