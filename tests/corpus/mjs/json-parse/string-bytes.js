// Other bytes are kept.
print(JSON.parse('"ы\x7f"')); //> \xd1\x8b\x7f
