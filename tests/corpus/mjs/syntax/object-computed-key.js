// Keys of an object literal are not computed.
//? parse error at line 3: [*
let o = {['a']: 1};
