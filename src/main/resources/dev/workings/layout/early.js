// What must be known before the first paint: the reader's colours, whether the faces have come, and which folds are to be open.
(() => {
  'use strict';
  const THEMES = ['auto', 'light', 'dark'];
  const FOLDS = 'details:is(.hint, .answer, .solution, .details)';
  const page = document.documentElement;
  const HERE = 'folds ' + location.pathname;

  // A browser may refuse storage, for instance to pages from the disk; then a choice lasts for the page.
  const kept = (storage) => ({
    get(key) {
      try { return window[storage].getItem(key); } catch { return null; }
    },
    set(key, value) {
      try { window[storage].setItem(key, value); } catch { /* not kept */ }
    },
  });
  const always = kept('localStorage');
  const thisVisit = kept('sessionStorage');

  const show = (theme) => {
    if (theme === 'auto') page.removeAttribute('data-theme');
    else page.setAttribute('data-theme', theme);
  };
  let theme = THEMES.includes(always.get('theme')) ? always.get('theme') : 'auto';
  show(theme);

  // The text waits for the faces of what is in sight, as long as browsers wait for a face, so that nothing moves while it is read.
  const showText = () => page.classList.remove('faces-pending');
  const awaitFaces = () => {
    page.getBoundingClientRect(); // Lays out what has come, which asks for its faces.
    if (document.fonts.status === 'loaded') showText();
    else document.fonts.ready.then(() => requestAnimationFrame(awaitFaces));
  };
  page.classList.add('faces-pending');
  setTimeout(showText, 3000);
  requestAnimationFrame(awaitFaces);

  // Folds as the reader left them on this page during this visit, else as they were last set all together.
  let all = always.get('folds');
  let single = JSON.parse(thisVisit.get(HERE) || '{}');
  const place = (fold) => {
    if (fold.id in single) fold.open = single[fold.id];
    else if (all) fold.open = all === 'open';
  };
  if (all || Object.keys(single).length) {
    const arriving = new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
      if (node.nodeType === 1 && node.matches(FOLDS)) place(node);
    })));
    arriving.observe(document, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => arriving.disconnect());
  }

  window.workings = {
    ...always,
    theme: () => theme,
    nextTheme() {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      show(theme);
      always.set('theme', theme);
    },
    foldAll(choice) {
      all = choice;
      single = {};
      always.set('folds', choice);
      thisVisit.set(HERE, '{}');
      document.querySelectorAll(FOLDS).forEach(place);
    },
    foldOne(fold, open) {
      single[fold.id] = open;
      thisVisit.set(HERE, JSON.stringify(single));
    },
  };
})();
