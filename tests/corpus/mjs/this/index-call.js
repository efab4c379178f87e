// this is the object before the brackets.
let o = {n: 5, f: function() { return this.n; }};
let name = 'f';
print(o['f'](), o[name]()); //> 5 5
