// The dialog in which a reader searches the site.
(function () {
  'use strict';
  const MOST_PAGES = 10;
  const MOST_PLACES = 4;
  const MOST_WORDS = 3;
  const SCRIPT = /([_^])\{([^{}]*)\}/;

  let site = '';
  let engine = null;
  let failed = false;

  function element(name, className, ...children) {
    const it = document.createElement(name);
    if (className) it.className = className;
    it.append(...children);
    return it;
  }

  const input = element('input', 'search-input');
  Object.assign(input, { type: 'search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go' });
  input.setAttribute('aria-label', 'Search this site');
  input.setAttribute('autocapitalize', 'none');
  const close = element('button', 'search-close', 'Close');
  close.type = 'button';
  const form = element('form', 'search-form', input, close);
  form.setAttribute('role', 'search');
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const results = element('ol', 'search-results');
  const dialog = element('dialog', 'search', form, status, results);
  dialog.setAttribute('aria-label', 'Search');

  // ---------------------------------------------------------------- what was found

  const isMatched = (word, matched) => workings.ranking.terms(word).some((term) => matched.has(term));

  // A formula's indices are set low, its exponents high.
  function scripts(text) {
    return text.split(/([_^]\{[^{}]*\})/).map((piece) => {
      const script = SCRIPT.exec(piece);
      return script ? element(script[1] === '_' ? 'sub' : 'sup', '', script[2]) : piece;
    });
  }

  function marked(text, matched) {
    const pieces = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(workings.ranking.WORD)) {
      if (isMatched(word, matched)) {
        pieces.push(...scripts(text.slice(from, index)), element('mark', '', word));
        from = index + word.length;
      }
    }
    return [...pieces, ...scripts(text.slice(from))];
  }

  // Words further down in the passage, and TeX commands, which stand in no text.
  function further({ later, commands }, matched) {
    const words = later.filter((word) => isMatched(word, matched));
    const names = commands.filter((name) => matched.has('\\' + name) || isMatched(name, matched));
    return [
      ...words.slice(0, MOST_WORDS).map((word) => element('mark', '', word)),
      ...names.slice(0, MOST_WORDS).map((name) => element('code', '', element('mark', '', '\\' + name))),
    ].flatMap((mark) => [' ', mark]);
  }

  function snippet(passage, matched) {
    const more = further(passage, matched);
    const text = marked(passage.beginning, matched);
    return element('span', 'search-snippet', ...text, ...(more.length && !passage.beginning.endsWith('…') ? [' …'] : []), ...more);
  }

  function link(className, { path, id }, ...children) {
    const it = element('a', className, ...children);
    it.href = site + encodeURI(path).replace(/[?#]/g, encodeURIComponent) + (id ? '#' + encodeURIComponent(id) : '');
    return it;
  }

  function place({ passage, matched }) {
    const within = passage.within ? [passage.within + ' › '] : [];
    const label = element('span', 'search-place', ...within, ...marked(passage.label, matched));
    return element('li', '', link('search-link', passage, label, ' ', snippet(passage, matched)));
  }

  function page([{ passage, matched }, ...rest]) {
    const all = [{ passage, matched }, ...rest];
    const whole = all.find((one) => !one.passage.id);
    const places = all.filter((one) => one.passage.id);
    const found = whole ? whole.matched : matched;
    const number = passage.number ? [element('span', 'search-number', ...marked(passage.number, found)), ' '] : [];
    const title = element('span', 'search-title', ...number, ...marked(passage.title, found));
    const head = link('search-link search-page', { path: passage.path }, title);
    if (whole) head.append(' ', snippet(whole.passage, whole.matched));
    const item = element('li', '', head);
    if (places.length) item.append(element('ol', 'search-places', ...places.slice(0, MOST_PLACES).map(place)));
    const hidden = places.length - MOST_PLACES;
    if (hidden > 0) item.append(element('p', 'search-more', `and ${hidden} more on this page`));
    return item;
  }

  function byPage(found) {
    const pages = new Map();
    found
      .map(({ passage, matched }) => ({ passage, matched: new Set(matched) }))
      .forEach((one) => pages.set(one.passage.path, [...(pages.get(one.passage.path) || []), one]));
    return [...pages.values()];
  }

  // ---------------------------------------------------------------- what is said

  const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  function canBeFound() {
    const numbered = engine && engine.passages.find(({ number }) => number);
    return ['Words', ...(numbered ? [`question numbers (${numbered.number})`] : []), 'TeX commands (\\nabla)'];
  }

  function say(found, pages) {
    if (failed) return 'The search could not be loaded.';
    if (!engine) return 'Loading …';
    const [first, ...others] = canBeFound();
    const last = others.pop();
    const kinds = `${[first, ...others].join(', ')} and ${last} can be found.`;
    if (!input.value.trim()) return kinds;
    if (!found.length) return `No results. ${kinds}`;
    return `${counted(found.length, 'result', 'results')} on ${counted(pages.length, 'page', 'pages')}`;
  }

  function update() {
    const found = engine ? engine.search(input.value) : [];
    const pages = byPage(found);
    const text = say(found, pages);
    if (status.textContent !== text) status.textContent = text;
    results.replaceChildren(...pages.slice(0, MOST_PAGES).map(page));
    results.scrollTop = 0;
  }

  // ---------------------------------------------------------------- keys

  function move(by) {
    const stops = [input, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next) return;
    next.focus();
    if (next !== input) next.scrollIntoView({ block: 'nearest' });
  }

  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Keys of the page below are not meant here.
    event.stopPropagation();
    if (event.key === 'Escape') {
      // Left to itself, a search field would take the key to empty itself.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (document.activeElement.matches('.search-results a') && /^[^ ]$/u.test(event.key)) {
      input.focus();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a');
    if (first) first.click();
  });
  input.addEventListener('input', update);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const followed = event.target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.target === dialog || followed) dialog.close();
  });

  // ----------------------------------------------------------------

  function start() {
    engine = engine || workings.ranking.open(JSON.parse(workings.search.data));
  }

  /** Opens the dialog; results come when everything is loaded. */
  workings.search.show = function (loaded, root) {
    site = root;
    failed = false;
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    update();
    loaded.then(start).catch(() => (failed = true)).then(update);
  };
})();
