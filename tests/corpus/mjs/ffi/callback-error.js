// An error in a callback that runs at once ends the script with the same message.
//! [nothing] is not defined
let call = ffi('void corpus_call(void (*)(int, userdata), userdata)');
call(function(n, data) { nothing; }, null);
print('never');
