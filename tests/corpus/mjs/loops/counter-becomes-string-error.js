// A counter that becomes a string is an error where it is added to.
//! implicit type conversion is prohibited
//^ counter-becomes-string-error.js:9
let i = 0;
while (i < 5) {
  if (i === 2) {
    i = 'two';
  }
  i = i + 1;
}
