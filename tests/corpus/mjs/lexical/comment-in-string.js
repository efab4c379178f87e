// Comment marks inside a string are text.
print('a // b', "c /* d */"); //> a // b c /* d */
