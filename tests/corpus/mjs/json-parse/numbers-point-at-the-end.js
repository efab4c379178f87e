// A number does not end with its point.
//! invalid JSON string
JSON.parse('1.');
