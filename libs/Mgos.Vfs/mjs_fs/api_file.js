// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Files of the device. Modes are those of C: 'r', 'w', 'a', 'r+', 'w+', 'a+'.
let File = {
  // A handle, or a pointer that is null.
  fopen: _host('fopen'),
  fclose: _host('fclose'),
  // Fills a string of at least size * n bytes; gives how many of the n were read.
  fread: _host('fread'),
  fwrite: _host('fwrite'),
  // Both give 0 if they succeed.
  remove: _host('remove'),
  rename: _host('rename'),
  // The whole file as a string; null if it cannot be read.
  read: _host('mgos_mjs_read_file'),

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
