// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Wifi = {
  AUTH_MODE_OPEN: 0,
  AUTH_MODE_WEP: 1,
  AUTH_MODE_WPA_PSK: 2,
  AUTH_MODE_WPA2_PSK: 3,
  AUTH_MODE_WPA_WPA2_PSK: 4,
  AUTH_MODE_WPA2_ENTERPRISE: 5,

  _scan: ffi('void mgos_mjs_wifi_scan(void (*)(char *, userdata), userdata)'),

  // Wifi.scan(function(results) { print(JSON.stringify(results)); });
  // results: an array of {bssid, authMode, rssi, channel, ssid}, or undefined if the scan failed.
  scan: function(callback) {
    if (typeof(callback) !== 'function') return;
    Wifi._scan(function(json, callback) {
      callback(json === '' ? undefined : JSON.parse(json));
    }, callback);
  },
};
