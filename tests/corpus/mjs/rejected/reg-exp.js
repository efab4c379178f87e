// There is no RegExp.
//! [RegExp] is not defined
RegExp('a');
