// case is not implemented.
//! [case] is not implemented
case 1: print(1);
