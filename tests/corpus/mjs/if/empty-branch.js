// An empty statement and an empty block are branches.
if (true) ;
if (true) { } else { print(1); }
if (false) { } else { print(2); } //> 2
