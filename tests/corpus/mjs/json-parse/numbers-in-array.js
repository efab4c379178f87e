// The rules of numbers hold inside arrays too.
//! invalid JSON string
JSON.parse('[1, .5]');
