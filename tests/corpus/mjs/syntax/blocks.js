// Blocks nest and may be empty.
{}
{ { print(1); } print(2) }
//> 1
//> 2
