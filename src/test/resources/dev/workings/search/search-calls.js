// What the tests ask of the search. Runs after MiniSearch and the ranking, where there is no page.
let opened;

function open(script) {
  workings.search = {};
  (0, eval)(script);
  return workings.ranking.open(JSON.parse(workings.search.data));
}

// All tests of a run ask for the same data.
function found(script, query) {
  opened = opened || open(script);
  return opened.search(query).map(({ passage }) => passage.path + (passage.id && '#' + passage.id));
}

function terms(text) {
  return (text.match(workings.ranking.WORD) || []).flatMap(workings.ranking.terms);
}
