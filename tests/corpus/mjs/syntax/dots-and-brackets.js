// Members and calls chain.
let o = {a: [{f: function() { return {b: 'deep'}; }}]};
print(o.a[0].f().b, o['a']['0']['f']()['b'], o . a [0] . f ( ) . b); //> deep deep deep
