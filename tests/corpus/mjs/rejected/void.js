// void is not implemented.
//! [void] is not implemented
void 0;
