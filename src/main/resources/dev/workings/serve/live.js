// The preview's own: what is on the page is loaded again when it changes, and problems of the content are shown above it.
(() => {
  'use strict';
  const KEY = 'preview ' + location.pathname;
  const { version } = document.currentScript.dataset;
  const folds = () => [...document.querySelectorAll('details')];
  const nameOf = (fold, i) => fold.id || `#${i}`;

  // ---- the same place, with the same folds
  const remember = () => {
    const above = [...document.querySelectorAll('main [id]')]
      .filter((it) => it.getClientRects().length && it.getBoundingClientRect().top <= 0).pop();
    sessionStorage.setItem(KEY, JSON.stringify({
      folds: folds().map((fold, i) => [nameOf(fold, i), fold.open]),
      top: scrollY,
      id: above?.id,
      below: above ? -above.getBoundingClientRect().top : 0,
    }));
  };
  const restore = ({ folds: kept, top, id, below }) => {
    const open = new Map(kept);
    folds().forEach((fold, i) => { fold.open = open.get(nameOf(fold, i)) ?? fold.open; });
    const anchor = id && document.getElementById(id);
    const at = anchor ? scrollY + anchor.getBoundingClientRect().top + below : top;
    scrollTo({ top: at, behavior: 'instant' });
  };
  const last = sessionStorage.getItem(KEY);
  if (last) {
    sessionStorage.removeItem(KEY);
    history.scrollRestoration = 'manual';
    const place = () => restore(JSON.parse(last));
    place();
    document.fonts.ready.then(() => requestAnimationFrame(place)).then(() => { history.scrollRestoration = 'auto'; });
  }

  // ---- problems
  const board = document.createElement('aside');
  board.id = 'preview-problems';
  board.setAttribute('role', 'alert');
  const tell = (problems) => {
    const title = document.createElement('p');
    title.textContent = (problems.length === 1 ? '1 problem' : `${problems.length} problems`)
      + (document.body.matches('.unbuilt') ? '' : '; the page is as it was before');
    const list = problems.map((text) => Object.assign(document.createElement('pre'), { textContent: text }));
    board.replaceChildren(title, ...list);
    document.body.append(board);
  };

  const source = new EventSource(`/_workings/events?page=${encodeURIComponent(location.pathname)}&version=${version}`);
  source.addEventListener('changed', () => { source.close(); remember(); location.reload(); });
  source.addEventListener('problems', (event) => tell(JSON.parse(event.data)));
  source.addEventListener('mended', () => board.remove());
  addEventListener('beforeunload', () => source.close());
})();
