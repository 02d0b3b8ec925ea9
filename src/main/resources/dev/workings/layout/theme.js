// The reader's choice of colours: automatic, light or dark. Loaded in the head, so that a dark page is never light first.
(function () {
  'use strict';
  var THEMES = ['auto', 'light', 'dark'];
  var root = document.documentElement;

  // A browser may refuse storage, for instance to pages from the disk; then the choice lasts for the page.
  function stored() {
    try {
      return localStorage.getItem('theme');
    } catch (refused) {
      return null;
    }
  }

  function store(theme) {
    try {
      localStorage.setItem('theme', theme);
    } catch (refused) {
      return;
    }
  }

  function apply(theme) {
    if (theme === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }

  var current = THEMES.indexOf(stored()) < 0 ? 'auto' : stored();
  apply(current);

  function button() {
    var it = document.createElement('button');
    it.type = 'button';
    it.className = 'theme-switch';
    function show() {
      it.dataset.choice = current;
      it.title = 'Colours: ' + { auto: 'as the system', light: 'light', dark: 'dark' }[current];
      it.setAttribute('aria-label', it.title);
    }
    it.addEventListener('click', function () {
      current = THEMES[(THEMES.indexOf(current) + 1) % THEMES.length];
      apply(current);
      store(current);
      show();
    });
    show();
    return it;
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelector('.site-tools').append(button());
  });

  // Folds are opened for the printer, for browsers whose style sheets cannot do it, and closed again.
  var opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open])'));
    opened.forEach(function (fold) { fold.open = true; });
  });
  addEventListener('afterprint', function () {
    opened.forEach(function (fold) { fold.open = false; });
  });
})();
