// Either quote; the other one inside is text.
print('a"b', "a'b", '', ""); //> a"b a'b   |
