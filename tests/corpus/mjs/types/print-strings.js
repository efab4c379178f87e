// Bytes outside 0x20..0x7e are printed as \xHH.
print('a\tb\nc\x00d\x7f~\x1f !'); //> a\x09b\x0ac\x00d\x7f~\x1f !
print('"\'\\'); //> "'\
