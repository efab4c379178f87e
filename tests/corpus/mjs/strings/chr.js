// chr gives a string of one byte.
print(chr(65), chr(0).length, chr(255) === '\xff', chr(97.9), chr(10)); //> A 1 true a \x0a
