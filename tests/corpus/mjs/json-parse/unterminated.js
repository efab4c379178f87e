// Objects and arrays must end.
//! invalid JSON string
JSON.parse('[1, 2');
//---
//! invalid JSON string
JSON.parse('{"a": 1');
