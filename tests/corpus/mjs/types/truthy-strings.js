// Only the empty string is false.
let t = function(v) { return v ? 'true' : 'false'; };
print(t(''), t('0'), t(' '), t('false'), t('\x00')); //> false true true true true
