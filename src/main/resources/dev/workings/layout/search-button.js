// The button that opens the search. The search itself is loaded when it is opened for the first time.
(function () {
  'use strict';
  const folder = document.currentScript.src.replace(/[^/]*$/, 'search/');
  const workings = (window.workings = window.workings || {});
  let loaded;

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      Object.assign(script, { src: folder + name, async: false, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  function open() {
    loaded = loaded || ['search.js', 'minisearch.js', 'ranking.js', 'data.js'].map(load);
    const all = Promise.all(loaded);
    loaded[0].then(() => workings.search.show(all, folder + '../../')).catch(() => {});
    all.catch(() => (loaded = null));
  }

  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'search-button', title: 'Search', onclick: open });
  button.setAttribute('aria-label', 'Search');
  button.setAttribute('aria-haspopup', 'dialog');
  document.querySelector('.site-tools').prepend(button);
  workings.search = { open };
})();
