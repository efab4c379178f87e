// The userdata may stand at any place.
let call = ffi('void corpus_call(void (*)(userdata, int), userdata)');
call(function(data, n) { print(data, n); }, 'u');
//> u 4294967295
//> u 7
