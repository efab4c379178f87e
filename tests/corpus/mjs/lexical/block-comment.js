// A block comment stands wherever blanks may stand.
print(1 /* 2 */, /* 3
 4 */ 5); //> 1 5
