// In o[k] = v the order is o, k, v.
let o = {};
let t = function(name, x) { print(name); return x; };
t('object', o)[t('key', 'k')] = t('value', 9);
//> object
//> key
//> value
print(o.k); //> 9
