// die ends the script with its message.
//! out of cheese
print('before'); //> before
die('out of cheese');
print('after');
