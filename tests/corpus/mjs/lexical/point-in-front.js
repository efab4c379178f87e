// A number does not begin with a point.
//! parse error at line 3: [.5678901, ]
print(.5678901, 'no');
