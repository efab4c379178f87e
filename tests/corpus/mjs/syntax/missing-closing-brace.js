// A block must be closed.
//? parse error at line *
{ print(1);
