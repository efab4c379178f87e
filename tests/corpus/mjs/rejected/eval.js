// There is no eval.
//! [eval] is not defined
eval('1');
