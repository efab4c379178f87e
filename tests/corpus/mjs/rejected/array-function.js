// There is no Array.
//! [Array] is not defined
Array(3);
