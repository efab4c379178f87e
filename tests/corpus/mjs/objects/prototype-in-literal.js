// A literal may name its prototype.
let o = {own: 1, __p: {inherited: 2}};
print(o.own, o.inherited, o.nothing); //> 1 2 undefined
