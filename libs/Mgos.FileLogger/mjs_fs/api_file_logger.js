// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// FileLog.print(2, 'door opened'); levels are those of api_log.js.
let FileLog = {
  print: _host('mgos_file_log'),
  // Stores what is kept in memory; false if it cannot be stored, or there is no log in files.
  flush: _host('mgos_file_log_flush'),
  // Begins a new file.
  rotate: _host('mgos_file_log_rotate'),
  // '' if there is no log in files.
  currentFileName: _host('mgos_file_log_get_cur_file_name'),
};
