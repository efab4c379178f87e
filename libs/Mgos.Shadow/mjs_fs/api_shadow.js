// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_events.js');

// Names begin with _ where a function of the user is called, because that function sees them.
let Shadow = {
  BASE: Event.baseNumber('SDW'),
  _name: _host('mgos_shadow_event_name'),
  _state: _host('mgos_mjs_shadow_state'),
  _update: _host('mgos_shadow_update'),

  _onEvent: function(_event, _data, _handler) {
    let _text = Shadow._state(_data);
    _handler(Shadow._name(_event), _text === '' ? {} : JSON.parse(_text));
  },

  // Shadow.addHandler(function(event, state) { if (event === 'UPDATE_DELTA') { ... } });
  // Events: CONNECTED, UPDATE_DELTA, GET_ACCEPTED, GET_REJECTED, UPDATE_ACCEPTED, UPDATE_REJECTED, and GET and UPDATE for the device's own requests.
  // state: what is desired for UPDATE_DELTA, {desired, reported, ...} for GET_ACCEPTED, what was taken for UPDATE_ACCEPTED, else {}.
  addHandler: function(handler) {
    return Event.addGroupHandler(Shadow.BASE, Shadow._onEvent, handler);
  },

  // Asks for the whole state; false if there is no cloud to ask.
  get: _host('mgos_shadow_get'),

  // Reports: Shadow.update(0, {on: true}); version 0 is any.
  update: function(version, state) {
    Shadow._update(version, JSON.stringify(state));
  },
};

let Twin = Shadow;
