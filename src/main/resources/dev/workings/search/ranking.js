// Which passages of the site answer a query, best first. Needs MiniSearch; the tests run it outside of a browser.
(function () {
  'use strict';
  const workings = (globalThis.workings = globalThis.workings || {});

  // A TeX command, a number with points in it such as a question's, or a word with its hyphens and apostrophes.
  const WORD = /\\[A-Za-z]+|\p{N}+(?:\.[\p{L}\p{N}]+)+|[\p{L}\p{N}\p{M}]+(?:[-.‐-–'’][\p{L}\p{N}\p{M}]+)*/gu;
  const WITHOUT_DIACRITICS = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', ı: 'i' };

  function folded(word) {
    return word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[æœøłđßı]/g, (letter) => WITHOUT_DIACRITICS[letter]);
  }

  // The terms of one word, the parts of a compound first: pre-activation is found as pre, activation and preactivation.
  function terms(word) {
    if (word.startsWith('\\')) return [word];
    const plain = folded(word).replace(/['’]s$/, '').replace(/['’]/g, '');
    if (/^\d/.test(plain)) return [plain.replace(/^([\d.]*\d)([a-z])$/, '$1.$2')];
    const parts = plain.split(/[-.‐-–]/);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  }

  const termsOf = (text) => (text.match(WORD) || []).flatMap(terms);

  // A command is found with its backslash and without.
  const commandTerms = (commands) => commands.split(' ').flatMap((name) => ['\\' + name, ...terms(name)]);

  // In MiniSearch, a query is a tree of combinations with terms as its leaves.
  function wordQuery(word) {
    const all = terms(word);
    if (all.length === 1) return all[0];
    const whole = all[all.length - 1];
    return { combineWith: 'OR', queries: [whole, { combineWith: 'AND', queries: all.slice(0, -1) }] };
  }

  function queryTree(words, common) {
    const telling = words.filter((word) => !common.has(folded(word)));
    const required = telling.length ? telling : words;
    const others = telling.length ? words.filter((word) => common.has(folded(word))) : [];
    return {
      combineWith: 'AND_MAYBE',
      queries: [{ combineWith: 'AND', queries: required.map(wordQuery) }, ...others.map(wordQuery)],
    };
  }

  const SEARCH = {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    prefix: true,
    fuzzy: (term) => (/^\\?\p{L}{5,}$/u.test(term) ? 0.2 : false),
    boost: { number: 12, label: 4, page: 0.7, commands: 2 },
    // A page as a whole comes before its parts.
    boostDocument: (id, term, { whole }) => (whole ? 1.5 : 1),
  };

  function open(data) {
    const passages = [];
    const index = new MiniSearch({
      fields: ['number', 'label', 'page', 'text', 'commands'],
      storeFields: ['whole'],
      tokenize: (text, field) => (field === 'commands' ? commandTerms(text) : termsOf(text)),
      processTerm: (term) => (term.length > 1 ? term : null),
    });
    data.pages.forEach(([path, number, title, parts]) => {
      const trail = [];
      parts.forEach(([depth, id, label, beginning, later, commands]) => {
        trail.length = depth;
        trail[depth] = label;
        const whole = !id;
        const passage = { path, number, title, id, label, within: trail[depth - 1] || '', beginning, later, commands };
        index.add({
          id: passages.length,
          number: whole ? number : '',
          label: whole ? title : label,
          page: number + ' ' + title + ' ' + passage.within,
          text: beginning + ' ' + later,
          commands,
          whole,
        });
        passages.push(passage);
      });
    });
    const common = new Set(data.common.split(' ').map(folded));

    function found(tree) {
      return index.search(tree, SEARCH).map(({ id, terms: matched }) => ({ passage: passages[id], matched }));
    }

    // Passages with all words; if there are none, those with any.
    function search(text) {
      const words = text.match(WORD) || [];
      if (!words.length) return [];
      const all = found(queryTree(words, common));
      return all.length ? all : found({ combineWith: 'OR', queries: words.map(wordQuery) });
    }

    return { search, passages };
  }

  workings.ranking = { WORD, terms, open };
})();
