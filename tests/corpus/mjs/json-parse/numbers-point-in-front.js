// A number does not begin with a point.
//! invalid JSON string
JSON.parse('.5');
