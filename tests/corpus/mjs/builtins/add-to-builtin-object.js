// Built-in objects take properties.
JSON.extra = 5;
print(JSON.extra, typeof JSON.parse); //> 5 foreign_ptr
