// switch is not implemented.
//! [switch] is not implemented
switch (1) { case 1: print(1); }
