// What has no text gives the empty string.
print(JSON.stringify(undefined) === '', JSON.stringify(print) === '', JSON.stringify(function() { }) === ''); //> true true true
