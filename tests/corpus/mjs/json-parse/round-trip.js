// What stringify writes parse reads.
let s = '[{"b":[1.500000,null,"x\\"y"],"a":true},-5]';
print(JSON.stringify(JSON.parse(JSON.stringify(JSON.parse('[{"a":true,"b":[1.5,null,"x\\"y"]},-5]')))) === '[{"a":true,"b":[1.500000,null,"x\\"y"]},-5]'); //> true
print(JSON.stringify(JSON.parse('[{"a":true,"b":[1.5,null,"x\\"y"]},-5]')) === s); //> true
