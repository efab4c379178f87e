// The fractions of positions are dropped.
print('hello'.slice(1.9, 3.9), 'hello'.slice(-1.9)); //> el o
