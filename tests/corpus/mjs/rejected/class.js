// class is a name that is not defined.
//! [class] is not defined
class A {}
