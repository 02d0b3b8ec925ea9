// What the engine asks of highlight.js. Runs after it, in the same sealed world.

// {html}, or {} if the language is not known.
function highlight(code, language) {
  if (!hljs.getLanguage(language)) {
    return {};
  }
  const { value, errorRaised } = hljs.highlight(code, { language, ignoreIllegals: true });
  if (errorRaised) {
    throw errorRaised; // It would leave the code unmarked and say nothing.
  }
  return { html: value };
}

function languages() {
  return hljs.listLanguages().flatMap((name) => [name, ...(hljs.getLanguage(name).aliases ?? [])]);
}
