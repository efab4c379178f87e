// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_math.js');

// Timer.set(1000, Timer.REPEAT, function(userdata) { print(Timer.now()); }, null);
let Timer = {
  REPEAT: 1,
  // The first call comes at once, before the interval.
  RUN_NOW: 2,
  // Milliseconds, flags, function, userdata; gives an id for del.
  set: ffi('int mgos_set_timer(int, int, void (*)(userdata), userdata)'),
  del: ffi('void mgos_clear_timer(int)'),
  // Seconds since 1970, with a fraction.
  now: ffi('double mg_time(void)'),
  _format: ffi('char *mgos_mjs_format_time(char *, double)'),

  // Local time in the form of strftime; of now unless seconds since 1970 are given.
  fmt: function(format, time) {
    return Timer._format(format, time === undefined ? Timer.now() : time);
  },
};
