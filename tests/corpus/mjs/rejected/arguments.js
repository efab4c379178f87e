// There is no arguments object.
//! [arguments] is not defined
(function() { return arguments; })(1);
