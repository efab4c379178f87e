// There is no Math.
//! [Math] is not defined
Math.floor(1.5);
