// TAB, CR, LF, VT and FF are blanks.
//@ percent
print(1)%09;%0dprint(2)%0b;%0cprint%0a(3);
//> 1
//> 2
//> 3
