// A long message is kept whole.
//! a message that is rather long, longer than the ninety-nine bytes that some fixed buffers have room for, up to its very end.
die('a message that is rather long, longer than the ninety-nine bytes that some fixed buffers have room for, up to its very end.');
