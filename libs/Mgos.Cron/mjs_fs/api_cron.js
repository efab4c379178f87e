// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Cron.add('0 30 7 * * MON-FRI', function(userdata, id) { print('good morning'); }, null);
let Cron = {
  // Expression, function, userdata; gives an id, or 0 if the expression is wrong: the log says how.
  add: ffi('int mgos_cron_add(char*, void (*)(userdata, int), userdata)'),
  // False if there is no such job.
  remove: _host('mgos_cron_remove'),
  // Seconds since 1970 of the next run; 0 if there is none.
  next: _host('mgos_cron_get_next_invocation'),
  isValid: _host('mgos_cron_is_expr_valid'),
};
