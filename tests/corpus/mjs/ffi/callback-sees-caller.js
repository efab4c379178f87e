// A callback that runs at once sees the names of the running script.
let call = ffi('void corpus_call(void (*)(int, userdata), userdata)');
let f = function() { let local = 'seen'; call(function(n, data) { print(local); }, null); };
f();
//> seen
//> seen
