// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_math.js');

// Timer.set(1000, Timer.REPEAT, function(userdata) { print(Timer.now()); }, null);
let Timer = {
  REPEAT: 1,
  // The first call comes at once, before the interval.
  RUN_NOW: 2,
  // Milliseconds, flags, function, userdata; gives an id for del.
  set: ffi('int mgos_set_timer(int, int, void (*)(userdata), userdata)'),
  del: _host('mgos_clear_timer'),
  // Seconds since 1970, with a fraction.
  now: _host('mg_time'),
  _format: _host('mgos_mjs_format_time'),

  // Local time in the form of strftime; of now unless seconds since 1970 are given.
  fmt: function(format, time) {
    return Timer._format(format, time === undefined ? Timer.now() : time);
  },
};
