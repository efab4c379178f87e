// JSON and property keys have the same text.
let o = {};
o[1.5] = 0.1;
o[-2] = 1e18 * 10;
print(JSON.stringify(o)); //> {"-2":-9223372036854775808,"1.500000":0.100000}
