// What the engine asks of highlight.js. Runs after it, in the same sealed world.

// {html}, or {} if the language is not known.
function highlight(code, language) {
  return hljs.getLanguage(language) ? { html: hljs.highlight(code, { language, ignoreIllegals: true }).value } : {};
}

function languages() {
  return hljs.listLanguages().flatMap((name) => [name, ...(hljs.getLanguage(name).aliases ?? [])]);
}
