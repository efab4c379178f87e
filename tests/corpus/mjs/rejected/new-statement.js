// new at the begin of a statement is not implemented.
//! [new] is not implemented
new Foo();
