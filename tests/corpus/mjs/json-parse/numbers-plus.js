// A number has no plus.
//! invalid JSON string
JSON.parse('+1');
