// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Cfg = {
  _config: ffi('void *mgos_mjs_get_config()'),
  _schema: ffi('void *mgos_config_schema()'),
  _find: ffi('void *mgos_conf_find_schema_entry(char *, void *)'),
  _type: ffi('int mgos_conf_value_type(void *)'),
  _string: ffi('char *mgos_conf_value_string_nonnull(void *, void *)'),
  _int: ffi('int mgos_conf_value_int(void *, void *)'),
  _double: ffi('double mgos_conf_value_double(void *, void *)'),
  _apply: ffi('bool mgos_config_apply(char *, bool)'),

  // Value of an entry such as 'device.id'; undefined if there is none, for objects, and for types other than i, b, d and s.
  get: function(path) {
    let entry = Cfg._find(path, Cfg._schema());
    if (entry === null) {
      return undefined;
    }
    let type = Cfg._type(entry);
    if (type === 0) {
      return Cfg._int(Cfg._config(), entry);
    } else if (type === 1) {
      return Cfg._int(Cfg._config(), entry) !== 0;
    } else if (type === 2) {
      return Cfg._double(Cfg._config(), entry);
    } else if (type === 3) {
      return Cfg._string(Cfg._config(), entry);
    }
    return undefined;
  },

  // Cfg.set({debug: {level: 3}}); saves, unless the second argument is false. True if it succeeded.
  set: function(values, save) {
    return Cfg._apply(JSON.stringify(values), save !== false);
  },
};
