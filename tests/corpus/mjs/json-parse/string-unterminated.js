// A string must end.
//! invalid JSON string
JSON.parse('"abc');
