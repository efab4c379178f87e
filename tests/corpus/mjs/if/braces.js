// if with and without else, in braces.
if (1) { print('a'); }
if (0) { print('b'); }
if (1) { print('c'); } else { print('d'); }
if (0) { print('e'); } else { print('f'); }
//> a
//> c
//> f
