// || stops at the first true operand and gives an operand.
let t = function(x) { print(x); return x; };
print(t(0) || t('a') || t('b'));
//> 0
//> a
//> a
print(0 || '' || null, null || undefined); //> null undefined
