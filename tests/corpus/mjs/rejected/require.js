// There is no require and no module.
//! [require] is not defined
require('x');
//---
//! [module] is not defined
module.exports = 1;
