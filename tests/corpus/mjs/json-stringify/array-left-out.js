// What has no text is null in an array.
print(JSON.stringify([undefined, function() { }, print, getMJS(), 1])); //> [null,null,null,null,1]
