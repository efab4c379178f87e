// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Lines of the device's log, with the file and line of the script that calls: Log.info('it works'). What debug.level leaves out is not printed.
let Log = {
  ERROR: 0,
  WARN: 1,
  INFO: 2,
  DEBUG: 3,
  VERBOSE_DEBUG: 4,
  print: _host('mgos_mjs_log'),
  error: function(text) { Log.print(Log.ERROR, text); },
  warn: function(text) { Log.print(Log.WARN, text); },
  info: function(text) { Log.print(Log.INFO, text); },
  debug: function(text) { Log.print(Log.DEBUG, text); },
  verboseDebug: function(text) { Log.print(Log.VERBOSE_DEBUG, text); },
};
