// Functions in objects and arrays.
let o = {f: function() { return 1; }, a: [function() { return 2; }]};
print(o.f(), o.a[0](), o['f']()); //> 1 2 1
