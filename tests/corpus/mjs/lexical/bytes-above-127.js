// Bytes above 127 stand in strings only.
//@ percent
//? parse error at line 4: [*
let %d1%8b = 1;
