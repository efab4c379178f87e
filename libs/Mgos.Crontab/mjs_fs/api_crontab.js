// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Names begin with _ where a function of the user is called, because that function sees them.
let Crontab = {
  _add: ffi('void mgos_crontab_register_handler(char*, void (*)(char*, char*, userdata), userdata)'),

  _run: function(_action, _payload, _handler) {
    _handler(_payload === '' ? undefined : JSON.parse(_payload), _action);
  },

  // Does what jobs of an action are to do: Crontab.addHandler('lamp', function(payload, action) { ... });
  addHandler: function(action, handler) {
    Crontab._add(action, Crontab._run, handler);
  },
};
