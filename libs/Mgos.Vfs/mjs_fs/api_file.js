// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Files of the device. Modes are those of C: 'r', 'w', 'a', 'r+', 'w+', 'a+'.
let File = {
  // A handle, or a pointer that is null.
  fopen: ffi('void *fopen(char *, char *)'),
  fclose: ffi('void fclose(void *)'),
  // Fills a string of at least size * n bytes; gives how many of the n were read.
  fread: ffi('int fread(char *, int, int, void *)'),
  fwrite: ffi('int fwrite(char *, int, int, void *)'),
  // Both give 0 if they succeed.
  remove: ffi('int remove(char *)'),
  rename: ffi('int rename(char *, char *)'),
  _readAll: ffi('void *mgos_mjs_read_file(char *)'),
  _size: ffi('int mgos_mjs_memory_size(void *)'),

  // The whole file as a string; null if it cannot be read.
  read: function(name) {
    let content = File._readAll(name);
    return content === null ? null : mkstr(content, 0, File._size(content), true);
  },

  // Writes a string, in mode 'w' unless another is given; gives the number of bytes written, 0 if the file cannot be opened.
  write: function(text, name, mode) {
    let file = File.fopen(name, mode ? mode : 'w');
    if (file === null) {
      return 0;
    }
    let written = File.fwrite(text, 1, text.length, file);
    File.fclose(file);
    return written;
  },
};
