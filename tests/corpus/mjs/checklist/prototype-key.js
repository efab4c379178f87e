// The prototype is a property.
let o = Object.create({p: 1}); for (let k in o) print(k); print(o.p, JSON.stringify(o));
//> __p
//> 1 {"__p":{"p":1}}
