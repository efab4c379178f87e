// this is undefined in a loaded file.
let o = {f: function() { return load('m.js'); }};
print(o.f() === o); //> false
//@ file m.js: this;
