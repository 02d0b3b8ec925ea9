// What helps a reader beyond the plain page: folds, previews, copying, keys. The page is whole without it.
(() => {
  'use strict';
  const kept = window.workings;
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, className, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const button = (className, text, action) => {
    const it = Object.assign(make('button', className, text), { type: 'button' });
    it.addEventListener('click', () => action(it));
    return it;
  };

  // ---- colours
  const themes = button('theme-switch', '', () => { kept.nextTheme(); nameTheme(); });
  const nameTheme = () => {
    themes.dataset.choice = kept.theme();
    themes.title = 'Colours: ' + { auto: 'as the system', light: 'light', dark: 'dark' }[kept.theme()];
    themes.setAttribute('aria-label', themes.title);
  };
  nameTheme();
  $('.site-tools').append(themes);

  // ---- folds
  all('button[data-folds]').forEach((it) => it.addEventListener('click', () => kept.foldAll(it.dataset.folds)));
  document.addEventListener('click', (event) => {
    const fold = event.target.closest('summary')?.parentElement;
    if (fold?.id && !event.target.closest('a')) kept.foldOne(fold, !fold.open);
  });
  // What a link leads to is shown, whatever it is folded into.
  const reveal = () => {
    const target = byId(document, location.hash);
    for (let it = target; it; it = it.parentElement) if (it.tagName === 'DETAILS') it.open = true;
    target?.scrollIntoView();
  };
  const byId = (page, hash) => (hash.length > 1 ? page.getElementById(decodeURIComponent(hash.slice(1))) : null);
  addEventListener('hashchange', reveal);
  reveal();
  // For browsers whose style sheets cannot open folds on paper.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('main details:not([open])');
    opened.forEach((fold) => { fold.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((fold) => { fold.open = false; }));

  // ---- copying
  const said = make('p', 'spoken');
  said.setAttribute('role', 'status');
  document.body.append(said);
  const copyCode = (it, code) => navigator.clipboard.writeText(code.textContent).then(() => {
    it.textContent = said.textContent = 'Copied';
    setTimeout(() => { it.textContent = 'Copy'; said.textContent = ''; }, 2000);
  });
  if (navigator.clipboard) {
    all('main pre').forEach((code) => {
      const box = make('div', 'copied');
      code.before(box);
      box.append(code, button('copy', 'Copy', (it) => copyCode(it, code)));
    });
  }
  // KaTeX's copy-tex puts dollars around all displays; an environment like align stands for itself. A display that has the focus
  // is copied whole.
  const OWN_DISPLAY = /\$\$\s*(\\begin\{((?:equation|align|alignat|gather|multline)\*?)\}[^]*?\\end\{\2\})\s*\$\$/g;
  document.addEventListener('copy', (event) => {
    const display = document.activeElement.closest('.equation');
    const tex = getSelection().isCollapsed && display
      ? `$$${$('annotation', display).textContent.trim()}$$`
      : event.clipboardData.getData('text/plain');
    if (!tex) return;
    event.clipboardData.setData('text/plain', tex.replace(OWN_DISPLAY, '$1'));
    event.preventDefault();
  });

  // ---- previews of what a reference leads to
  const LINKS = 'a.reference, .footnote-reference a, .katex a';
  const SHOWN = '.equation, figure, .footnotes li, .block:not(details)';
  const card = make('div', 'preview');
  card.setAttribute('aria-hidden', 'true');
  const pages = new Map();
  let shownFor = null;
  let timer = 0;

  const pageOf = (link) => {
    const address = link.href.split('#')[0];
    if (address === location.href.split('#')[0]) return Promise.resolve(document);
    if (!location.protocol.startsWith('http')) return Promise.reject();
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then((answer) => answer.text())
        .then((text) => new DOMParser().parseFromString(text, 'text/html')));
    }
    return pages.get(address);
  };
  // The row of a table needs a table around it.
  const excerpt = (target) => {
    if (target?.tagName !== 'TR') return target?.closest(SHOWN)?.cloneNode(true);
    const box = make('div', 'checks-table');
    box.append(make('table', ''));
    box.firstChild.append(target.cloneNode(true));
    return box;
  };
  const isSeen = (target) => {
    const { top, bottom, height } = target.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  };
  const show = (link) => pageOf(link).then((page) => {
    const target = byId(page, link.hash);
    const copy = excerpt(target);
    if (!copy || link !== shownFor || isSeen(target)) return;
    [copy, ...all('[id], [href], [tabindex]', copy)].filter((it) => !it.closest('svg')).forEach((it) => {
      ['id', 'href', 'tabindex'].forEach((name) => it.removeAttribute(name));
    });
    card.replaceChildren(copy);
    document.body.append(card);
    put(link.getBoundingClientRect());
  }).catch(hide);
  const put = (at) => {
    const { width, height } = card.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const above = at.bottom + height + 8 > innerHeight && at.top > height + 8;
    card.style.left = Math.max(8, Math.min(at.left + scrollX, wide - width - 8)) + 'px';
    card.style.top = scrollY + (above ? at.top - height - 8 : at.bottom + 8) + 'px';
  };
  const hide = () => { shownFor = null; clearTimeout(timer); card.remove(); };
  const soon = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };
  const start = (link, delay) => { if (link !== shownFor) { shownFor = link; soon(() => show(link), delay); } };

  document.addEventListener('mouseover', (event) => {
    if (!matchMedia('(hover: hover)').matches) return;
    const link = event.target.closest(LINKS);
    if (link) start(link, 180);
    else if (event.target.closest('.preview')) clearTimeout(timer);
    else if (shownFor) soon(hide, 250);
  });
  document.addEventListener('focusin', (event) => {
    const link = event.target.closest(LINKS);
    if (link?.matches(':focus-visible')) start(link, 0);
    else if (shownFor) hide();
  });
  // A finger has no hover: a footnote is shown where it is tapped.
  document.addEventListener('click', (event) => {
    const note = event.target.closest('.footnote-reference a');
    if (note && matchMedia('(hover: none)').matches) {
      event.preventDefault();
      start(note, 0);
    } else if (shownFor && !event.target.closest('.preview')) hide();
  });

  // ---- keys
  const follow = (rel) => $(`.pager a[rel="${rel}"]`)?.click();
  const KEYS = {
    '/': ['Search', () => kept.search.open()],
    n: ['Next page', () => follow('next')],
    p: ['Previous page', () => follow('prev')],
    o: ['Open all hints and solutions', () => kept.foldAll('open')],
    f: ['Fold all hints and solutions', () => kept.foldAll('closed')],
    t: ['Change the colours', () => themes.click()],
    '?': ['These keys', () => help()],
  };
  const areOn = () => kept.get('keys') !== 'off';
  let dialog = null;
  const help = () => {
    dialog ??= helpDialog();
    if (!dialog.open) dialog.showModal();
  };
  const helpDialog = () => {
    const it = make('dialog', 'help');
    const title = Object.assign(make('h2', '', 'Keys'), { id: 'keys-title' });
    const list = make('dl', 'keys');
    Object.entries(KEYS).forEach(([key, [what]]) => {
      const term = make('dt', '');
      term.append(make('kbd', '', key));
      list.append(term, make('dd', '', what));
    });
    const label = make('label', '');
    const box = Object.assign(make('input', ''), { type: 'checkbox', checked: areOn() });
    box.addEventListener('change', () => kept.set('keys', box.checked ? 'on' : 'off'));
    label.append(box, ' Single keys are on');
    it.setAttribute('aria-labelledby', title.id);
    it.append(title, list, label, button('close', 'Close', () => it.close()));
    document.body.append(it);
    return it;
  };
  all('button[data-keys]').forEach((it) => it.addEventListener('click', help));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    if (event.key === 'Enter' && event.target.matches('.equation')) $('.katex-tag a', event.target)?.click();
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $('dialog[open]')
      || event.target.closest('input, textarea, select, [contenteditable]');
    if (busy || !areOn() || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key][1]();
  });
})();
