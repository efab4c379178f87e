// Comparisons of anything but numbers are false.
print('a' < 'b', 'b' > 'a', 'a' <= 'a', 1 < '2', '1' < 2); //> false false false false false
print(null < 1, undefined >= undefined, true > false, [] <= [], {} >= {}); //> false false false false false
