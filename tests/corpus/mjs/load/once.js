// A file that has run is not run again.
print(load('m.js'), load('m.js'));
//> in m
//> 7 undefined
//@ file m.js: print('in m');
//@ file m.js: 7;
