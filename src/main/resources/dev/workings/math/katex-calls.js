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
    strict: "ignore",
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

// {html}, {refused, value} or {error, message, position, length}: KaTeX's sentence, and the sentence with its place and context.
function typeset(tex, display, macros, trusted) {
  try {
    const html = katex.renderToString(tex, settings(display, macros, trusted));
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
