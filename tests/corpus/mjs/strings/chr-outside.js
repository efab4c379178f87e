// chr of a number outside 0..255 is null, NaN counts as 0.
print(chr(256), chr(300), chr(-1), chr(NaN) === '\x00'); //> null null null true
