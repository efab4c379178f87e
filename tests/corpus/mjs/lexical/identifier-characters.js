// Identifiers: letters, digits, underscore and dollar; no digit in front.
let _a = 1, $b = 2, c9_$ = 3, _ = 4, $ = 5;
print(_a, $b, c9_$, _, $); //> 1 2 3 4 5
