// Other bytes below 0x20 are \u00hh.
print(JSON.stringify('\x00\x01\x07\x0e\x1b\x1f')); //> "\u0000\u0001\u0007\u000e\u001b\u001f"
