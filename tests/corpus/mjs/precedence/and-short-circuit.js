// && stops at the first false operand and gives an operand.
let t = function(x) { print(x); return x; };
print(t(1) && t('') && t(2));
//> 1
//>  |
//>  |
print(1 && 'a', null && 1, undefined && 1); //> a null undefined
