// Objects and arrays are equal by identity.
let o = {}, p = o, a = [];
print(o === p, o === {}, {} === {}, a === a, [] === [], [1] === [1]); //> true false false true false false
