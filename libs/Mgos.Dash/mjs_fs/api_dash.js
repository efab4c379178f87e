// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Dash = {
  _notify: _host('mgos_dash_notify'),

  // True while the server knows the device.
  isConnected: _host('mgos_dash_is_connected'),

  // Dash.notify('Door.Opened', {by: 'key'}); a string is taken as JSON text. False if it cannot be sent; the log says why.
  notify: function(name, data) {
    return Dash._notify(name, typeof(data) === 'string' ? data : JSON.stringify(data));
  },
};
