// print writes each argument with a blank behind it.
print(1, 'a');
print();
print('');
print('a', '', 'b');
//> 1 a |
//>|
//>  |
//> a  b |
