// Prototypes chain.
let o = Object.create(Object.create(Object.create({deep: 7})));
print(o.deep); //> 7
