// \u with another high byte is an error.
//! invalid JSON string
JSON.parse('"\\u0410"');
