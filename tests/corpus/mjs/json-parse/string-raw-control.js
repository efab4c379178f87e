// Raw bytes below 0x20 are errors.
//! invalid JSON string
JSON.parse('"a\nb"');
