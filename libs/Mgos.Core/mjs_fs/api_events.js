// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Event.on(Event.REBOOT, function(event, data, userdata) { print('bye'); }, null);
let Event = {
  addHandler: ffi('bool mgos_event_add_handler(int, void (*)(int, void *, userdata), userdata)'),
  // All events whose number differs from that of the base in the lowest byte only.
  addGroupHandler: ffi('bool mgos_event_add_group_handler(int, void (*)(int, void *, userdata), userdata)'),
  // Number, pointer or null; gives how many handlers were called.
  trigger: _host('mgos_event_trigger'),
  regBase: _host('mgos_event_register_base'),

  on: function(event, handler, userdata) {
    Event.addHandler(event, handler, userdata);
    return Event;
  },

  baseNumber: function(id) {
    if (id.length !== 3) {
      die('Base event id should have exactly 3 chars');
    }
    return (id.at(0) << 24) | (id.at(1) << 16) | (id.at(2) << 8);
  },

  // The line that a LOG event is about.
  evdataLogStr: _host('mgos_mjs_log_line'),
};

Event.SYS = Event.baseNumber('MOS');
Event.LOG = Event.SYS + 1;
Event.REBOOT = Event.SYS + 2;
// The clock was set.
Event.OTA_TIME_CHANGED = Event.SYS + 3;
Event.CLOUD_CONNECTED = Event.SYS + 4;
Event.CLOUD_DISCONNECTED = Event.SYS + 5;
