// Unary minus of anything but a number is NaN.
print(-5, - -5, isNaN(-'5'), isNaN(-true), isNaN(-null), isNaN(-undefined), isNaN(-[])); //> -5 5 true true true true true
