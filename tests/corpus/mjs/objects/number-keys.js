// Numbers as keys have their printed text.
let o = {};
o[1] = 'a'; o[1.5] = 'b'; o[-1] = 'c'; o[1e18 * 10] = 'd'; o[NaN] = 'e'; o[-0] = 'f';
print(o['1'], o['1.500000'], o['-1'], o['-9223372036854775808'], o['-nan'], o['0']); //> a b c d e f
