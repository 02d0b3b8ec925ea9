// Functions for ScriptLibraryTest.
var spoilt = false;
function echo(...given) { return given; }
function nothing() { return { absent: undefined }; }
function isLetter(text) { return /^\p{L}$/u.test(text); }
function evaluate(text) { return (0, eval)(text); }
function fail(message) { throw new Error(message); }
function recurse() { return 1 + recurse(); }
function loop() { for (;;) {} }
function backtrack() { return /^(a+)+\1$/.test("a".repeat(60) + "b"); }
function grow() { let all = []; for (;;) { all = [all.length]; } }
function hoard() { const all = []; let text = ""; for (;;) { text += "xyxyxyx".repeat(100); all.push(text.split("")); } }
function reach(name) { return name in globalThis && typeof globalThis[name] !== "undefined" ? [name] : []; }
function spoilAndFail() { spoilt = true; throw new Error("spoilt"); }
function spoiled() { return spoilt; }
