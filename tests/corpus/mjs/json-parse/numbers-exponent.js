// An exponent needs digits.
//! invalid JSON string
JSON.parse('1e');
