// isNaN is true for the number NaN alone.
print(isNaN(NaN), isNaN(0 / 0), isNaN(1), isNaN('x'), isNaN(undefined), isNaN(null), isNaN({})); //> true true false false false false false
