// ICU comes with its tables of characters, which regular expressions ask, and without its data of languages. What asks for those would
// end the whole program, or throw; a library that does is to fail in the first test.
delete globalThis.Intl;
delete globalThis.Temporal;
for (const kind of [Array, BigInt, Date, Number, Object.getPrototypeOf(Uint8Array), String]) {
  for (const name of ["localeCompare", "normalize", "toTemporalInstant", ...Object.getOwnPropertyNames(kind.prototype).filter(name => /locale/i.test(name))]) {
    delete kind.prototype[name];
  }
}
