// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Cfg = {
  // Value of an entry such as 'device.id'; undefined if there is none, for objects, and for types other than i, b, d and s.
  get: _host('mgos_mjs_config_get'),
  _apply: _host('mgos_config_apply'),

  // Cfg.set({debug: {level: 3}}); saves, unless the second argument is false. True if it succeeded.
  set: function(values, save) {
    return Cfg._apply(JSON.stringify(values), save !== false);
  },
};
