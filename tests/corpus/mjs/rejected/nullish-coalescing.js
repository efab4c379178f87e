// There is no ??.
//? parse error at line 3: [?*
let a = null ?? 5;
