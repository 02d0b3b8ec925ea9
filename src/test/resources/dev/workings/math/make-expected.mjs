// Makes expected.jsonl, what KaTeX under Node makes of the formulas in formulas.txt, one line of JSON a formula.
// To run it, in an empty folder:
//
//     npm install katex@0.18.11
//     cp <this folder>/make-expected.mjs <this folder>/formulas.txt .
//     node make-expected.mjs > <this folder>/expected.jsonl
//
// A line of formulas.txt is "# group", "i formula" (inline) or "d formula" (display); ⏎ stands for a line break.

import { readFileSync } from "node:fs";
import katex from "katex";

const MACROS = {
  "\\R": "\\mathbb{R}",
  "\\E": "\\mathbb{E}",
  "\\norm": "\\left\\lVert #1\\right\\rVert",
  "\\inner": "\\left\\langle #1, #2\\right\\rangle",
  "\\KL": "D_{\\mathrm{KL}}\\left(#1\\,\\middle\\|\\,#2\\right)",
  "\\argmin": "\\operatorname*{arg\\,min}",
  "\\vect": "\\boldsymbol{#1}",
  "\\grad": "\\nabla_{\\!\\vect x}",
};
const TRUSTED = ["eq-chain", "eq-bound", "#eq-chain", "page.html#eq-chain"];

let group = "";
for (const line of readFileSync("formulas.txt", "utf8").split("\n").filter((line) => line !== "")) {
  if (line.startsWith("# ")) {
    group = line.slice(2);
    continue;
  }
  const tex = line.slice(2).replaceAll("⏎", "\n");
  const display = line.startsWith("d ");
  const macros = group === "macros" ? MACROS : {};
  const trusted = group === "trust" ? TRUSTED : [];
  console.log(JSON.stringify({ group, tex, display, macros, trusted, ...outcome(tex, display, macros, trusted) }));
}

function outcome(tex, display, macros, trusted) {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      strict: "ignore",
      maxExpand: 1000,
      maxSize: 50,
      macros: { ...macros },
      trust: (context) => trusted.includes(context.id ?? context.url),
    });
    return { html };
  } catch (e) {
    return { error: e.rawMessage, start: e.position, end: e.position + e.length };
  }
}
