// A callback gets its arguments and the userdata; an int arrives without sign.
let call = ffi('void corpus_call(void (*)(int, userdata), userdata)');
call(function(n, data) { print(n, data.name, this); }, {name: 'mine'});
//> 4294967295 mine undefined
//> 7 mine undefined
