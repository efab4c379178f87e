// JSON leaves a function made by ffi out.
let f = ffi('void corpus_none(void)');
print(JSON.stringify({a: 1, f: f}), JSON.stringify([f])); //> {"a":1} [null]
