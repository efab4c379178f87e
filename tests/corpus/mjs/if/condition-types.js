// The condition is any value.
if ('') { print(1); }
if ('x') { print(2); }
if ([]) { print(3); }
if (null) { print(4); }
if (NaN) { print(5); }
//> 2
//> 3
