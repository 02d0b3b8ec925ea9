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
  const commandTerms = (names) => names.split(' ').flatMap((name) => (name ? ['\\' + name, ...terms(name)] : []));

  // What other forms of the word begin with: vanishing is found as vanish and vanishes too.
  function stem(term) {
    return /^\p{L}{6,}$/u.test(term) ? term.replace(/(?:ing|ed|es|s|e)$/, '') : term;
  }

  // In MiniSearch, a query is a tree of combinations with terms as its leaves.
  const anyTerm = (...queries) => ({ combineWith: 'OR', queries: [...new Set(queries)] });

  function wordQuery(word) {
    const [whole, ...parts] = terms(word).reverse();
    return parts.length
      ? anyTerm(whole, { combineWith: 'AND', queries: parts.map((part) => anyTerm(part, stem(part))) })
      : anyTerm(whole, stem(whole));
  }

  const all = (words) => ({ combineWith: 'AND', queries: words.map(wordQuery) });
  const any = (words) => anyTerm(...words.map(wordQuery));

  const SEARCH = {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    prefix: true,
    fuzzy: (term) => (/^\\?\p{L}{5,}$/u.test(term) ? 0.2 : false),
    maxFuzzy: 2,
    weights: { prefix: 0.375, fuzzy: 0.2 },
    boost: { number: 12, label: 4, page: 0.7, commands: 2 },
    // A page as a whole comes before its parts.
    boostDocument: (id, term, { whole }) => (whole ? 1.5 : 1),
  };

  // Words with their places, as "0hence 3 1 a;1int 2": hence in the passages 3, 4 and 14, hint in 2.
  function unpacked(places) {
    const words = new Map();
    let word = '';
    for (const [[common, ...rest], ...gaps] of places.split(';').map((entry) => entry.split(' '))) {
      word = word.slice(0, parseInt(common, 36)) + rest.join('');
      let at = 0;
      for (const gap of gaps) {
        at += parseInt(gap, 36);
        words.set(at, [...(words.get(at) || []), word]);
      }
    }
    return words;
  }

  function open(data) {
    const passages = [];
    const index = new MiniSearch({
      fields: ['number', 'label', 'page', 'text', 'commands'],
      storeFields: ['whole'],
      tokenize: (text, field) => (field === 'commands' ? commandTerms(text) : termsOf(text)),
      processTerm: (term) => (term.length > 1 ? term : null),
    });
    const later = unpacked(data.later);
    const commands = unpacked(data.commands);
    data.pages.forEach(([path, number, title, parts]) => {
      const trail = [];
      parts.forEach(([depth, id, label, beginning]) => {
        trail[depth] = label;
        const i = passages.length;
        const whole = !id;
        const within = depth > 0 ? trail[depth - 1] || '' : '';
        const passage = { path, number, title, id, label, within, beginning };
        passages.push({ ...passage, later: later.get(i) || [], commands: commands.get(i) || [] });
        index.add({
          id: i,
          whole,
          number: whole ? number : '',
          label: whole ? title : label,
          page: `${number} ${title} ${within}`,
          text: `${beginning} ${passages[i].later.join(' ')}`,
          commands: passages[i].commands.join(' '),
        });
      });
    });
    const common = new Set(data.common.split(' ').map(folded));

    // A passage is not found for its page's title alone: that is what the page itself is found for.
    const isFound = ({ match }) => Object.values(match).some((fields) => fields.some((field) => field !== 'page'));

    const find = (query, wanted = () => true) =>
      index.search(query, { ...SEARCH, filter: (result) => isFound(result) && wanted(result) });

    // Common words choose among the passages that have all others.
    function withAll(telling, words) {
      if (telling.length === words.length) return find(all(words));
      const ids = new Set(find(all(telling)).map(({ id }) => id));
      return find(any(words), ({ id }) => ids.has(id));
    }

    // Passages with all words; if there are none, those with any part of one.
    function search(text) {
      const words = text.match(WORD) || [];
      if (!words.length) return [];
      const uncommon = words.filter((word) => !common.has(folded(word)));
      const telling = uncommon.length ? uncommon : words;
      const found = withAll(telling, words);
      return (found.length ? found : find(anyTerm(...telling.flatMap(terms)))).map(({ id, terms: matched }) => ({ passage: passages[id], matched }));
    }

    return { search, passages };
  }

  workings.ranking = { WORD, terms, open };
})();
