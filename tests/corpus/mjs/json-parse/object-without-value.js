// A key needs a value.
//! invalid JSON string
JSON.parse('{"a"}');
//---
//! invalid JSON string
JSON.parse('{"a":}');
