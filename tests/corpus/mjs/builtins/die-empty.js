// die with an empty message has the name of its kind.
//! TYPE_ERROR
die('');
