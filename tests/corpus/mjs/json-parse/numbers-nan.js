// NaN is no JSON.
//! invalid JSON string
JSON.parse('NaN');
