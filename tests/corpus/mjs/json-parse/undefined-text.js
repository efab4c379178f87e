// undefined is no JSON.
//! invalid JSON string
JSON.parse('undefined');
