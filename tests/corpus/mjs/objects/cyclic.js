// An object may hold itself.
let o = {n: 1};
o.me = o;
print(o.me.me.me.n, o.me === o); //> 1 true
