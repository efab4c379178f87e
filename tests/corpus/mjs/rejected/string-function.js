// There is no String.
//! [String] is not defined
String(1);
