// What the engine asks of KaTeX. Runs after katex.min.js, in the same sealed world.

// An address without a sound protocol KaTeX refuses without asking: it sets the command's name in the colour for errors. This
// one no author can write, as KaTeX checks their colours.
const REFUSED = "refused-by-workings";
const IN_TAG = new RegExp(`<[^<>]*${REFUSED}`);
const COMMAND = new RegExp(`${REFUSED}[^<>]*>(?:<mtext>)?(\\\\[a-z]+)`);

// What stops KaTeX at a command that is not allowed here.
class Refusal {
  constructor(context) {
    this.command = context.command;
    this.value = context.url ?? context.id ?? context.class ?? context.style ?? "";
  }
}

function settings(display, macros, trusted) {
  const allowed = new Set(trusted);
  return {
    displayMode: display,
    output: "htmlAndMathml",
    throwOnError: true,
    errorColor: REFUSED,
    // At the end of a formula in running text a comment takes no words away, but a per cent sign.
    strict: (code) => (code === "commentAtEnd" && !display ? "error" : "ignore"),
    maxExpand: 1000,
    maxSize: 50,
    macros: Object.fromEntries(Object.entries(macros)),
    trust: (context) => {
      const ours = context.command === "\\htmlId" ? context.id : context.command === "\\href" ? context.url : undefined;
      if (ours === undefined || !allowed.has(ours)) {
        throw new Refusal(context);
      }
      return true;
    },
  };
}

// The sizes of KaTeX's classes size1 to size11.
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
// Where KaTeX does not know a letter's width, or knows only that of the first of a word.
const LETTER = 0.55;
const NO_WIDTH = new Set(["llap", "rlap", "clap", "pstrut", "katex-strut"]);
const STACKS = new Set(["vlist", "vlist-t"]);

const em = (length) => (length !== undefined && length.endsWith("em") ? Number.parseFloat(length) : 0);
const has = (node, names) => node.classes?.some((name) => names.has(name)) ?? false;

function scale(classes) {
  const from = classes?.find((name) => name.startsWith("reset-size"));
  const to = from && classes[classes.indexOf(from) + 1];
  return from ? SIZES[to.slice("size".length) - 1] / SIZES[from.slice("reset-size".length) - 1] : 1;
}

function glyphs(node) {
  const letters = node.text.replace(/\u200b/g, "").length;
  return (letters === 1 && node.width > 0 ? node.width : letters * LETTER) + (node.italic ?? 0);
}

// About how many em a piece of KaTeX's output takes in a line: stacked pieces lie on each other, all others stand side by side.
function width(node) {
  if (has(node, NO_WIDTH)) {
    return 0;
  }
  if (node.classes?.includes("nulldelimiter")) {
    return 0.12;
  }
  const style = node.style ?? {};
  const around = [style.width, style.marginLeft, style.marginRight, style.paddingLeft].map(em).reduce((a, b) => a + b, 0);
  const parts = (node.children ?? []).map(width);
  const inside = has(node, STACKS) ? Math.max(0, ...parts) : parts.reduce((a, b) => a + b, 0);
  return around + scale(node.classes) * (node.text === undefined ? inside : glyphs(node));
}

// The widest row of a display, with the room for its number.
function displayWidth(tree) {
  const [, html] = tree.children[0].children;
  const rows = [0];
  let number = 0;
  for (const piece of html.children) {
    if (piece.classes.includes("katex-newline")) {
      rows.push(0);
    } else if (piece.classes.includes("katex-tag")) {
      number = width(piece) + 1.5;
    } else {
      rows[rows.length - 1] += width(piece);
    }
  }
  return Math.max(...rows) + number;
}

// A display that may be wider than a sheet of paper says so, in steps of 4 em: there it must be set smaller, as paper does not scroll.
const [NARROW, STEP, WIDEST] = [32, 4, 120];

function markup(tex, options) {
  const tree = katex.__renderToDomTree(tex, options);
  const wide = options.displayMode ? displayWidth(tree) * 1.02 : 0;
  if (wide > NARROW) {
    tree.setAttribute("data-width", String(Math.min(WIDEST, STEP * Math.ceil(wide / STEP))));
  }
  return tree.toMarkup();
}

// {html}, {refused, value} or {error, message, position, length}: KaTeX's sentence, and the sentence with its place and context.
function typeset(tex, display, macros, trusted) {
  try {
    const html = markup(tex, settings(display, macros, trusted));
    return IN_TAG.test(html) ? { refused: html.match(COMMAND)?.[1] ?? "\\href", value: "" } : { html };
  } catch (e) {
    if (e instanceof Refusal) {
      return { refused: e.command, value: e.value };
    }
    if (e instanceof katex.ParseError) {
      return { error: e.rawMessage, message: e.message, position: e.position, length: e.length };
    }
    throw e;
  }
}

// Those of the names that mean something to KaTeX; only a macro that is being expanded gets to ask.
function defined(names) {
  let known = [];
  const ask = (expander) => {
    known = Array.from(names).filter((name) => expander.isDefined(name));
    return "";
  };
  katex.renderToString("\\ask", { macros: { "\\ask": ask } });
  return known;
}
