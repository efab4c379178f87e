// Brackets must match.
//! invalid JSON string
JSON.parse('[1}');
//---
//! invalid JSON string
JSON.parse('{"a":1]');
