// The message of die is a string.
//! msg should be a string, number given
die(5);
