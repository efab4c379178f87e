// A program over bytes.
let isPalindrome = function(s) {
  for (let i = 0; i < s.length / 2; i++) { if (s.at(i) !== s.at(-1 - i)) return false; }
  return true;
};
print(isPalindrome('level'), isPalindrome('levels'), isPalindrome('')); //> true false true
