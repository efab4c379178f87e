// Six arguments are possible.
ffi('void corpus_none(int, int, int, int, int, int)')(1, 2, 3, 4, 5, 6);
print('done'); //> done
