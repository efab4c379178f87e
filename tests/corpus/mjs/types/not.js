// ! works on every type.
print(!0, !1, !'', !'a', !null, !undefined, ![], !{}, !print, !NaN); //> true false true false true true false false false true
