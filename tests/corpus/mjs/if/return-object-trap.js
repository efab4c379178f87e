// An unbraced branch whose second token is a brace is taken as a block.
//! parse error at line 4: [: 12345678]
let f = function(c) {
  if (c) return {k: 12345678};
};
