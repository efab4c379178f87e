// stringify needs a value.
//! missing a value to stringify
JSON.stringify();
