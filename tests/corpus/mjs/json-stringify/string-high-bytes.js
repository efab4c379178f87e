// Bytes from 0x7f stay.
print(JSON.stringify('\x7f\x80\xff')); //> "\x7f\x80\xff"
print(JSON.stringify('ы').length); //> 4
