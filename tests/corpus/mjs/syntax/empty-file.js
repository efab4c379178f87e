// A file of blanks and comments does nothing.
