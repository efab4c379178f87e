// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Names begin with _ where a function of the user is called, because that function sees them.
let AWS = {
  // True while the shadow can be used.
  isConnected: _host('mgos_aws_is_connected'),

  Shadow: {
    CONNECTED: 0,
    GET_ACCEPTED: 1,
    GET_REJECTED: 2,
    UPDATE_ACCEPTED: 3,
    UPDATE_REJECTED: 4,
    UPDATE_DELTA: 5,

    _set: ffi('void mgos_aws_shadow_set_state_handler_simple(int (*)(userdata, int, char *, char *, char *, char *), userdata)'),
    _update: _host('mgos_aws_shadow_update_simple'),
    _updateExt: _host('mgos_aws_shadow_update_ext_simple'),

    _onState: function(_own, _event, _reported, _desired, _reportedMetadata, _desiredMetadata) {
      _own.handler(_own.userdata, _event, _reported === '' ? {} : JSON.parse(_reported), _desired === '' ? {} : JSON.parse(_desired), _reportedMetadata, _desiredMetadata);
      return 1;
    },

    // AWS.Shadow.setStateHandler(function(userdata, event, reported, desired, reportedMetadata, desiredMetadata) { ... }, null);
    // One handler at a time.
    setStateHandler: function(handler, userdata) {
      AWS.Shadow._set(AWS.Shadow._onState, {handler: handler, userdata: userdata});
    },

    get: _host('mgos_aws_shadow_get'),

    // Version of the shadow that was told last.
    getVersion: _host('mgos_aws_shadow_get_last_state_version'),

    // Reports: AWS.Shadow.update(0, {on: true}); true if it was taken.
    update: function(version, state) { return AWS.Shadow._update(version, JSON.stringify(state)); },

    // AWS.Shadow.update_ext(0, {reported: {on: true}, desired: {on: true}});
    update_ext: function(version, state) { return AWS.Shadow._updateExt(version, JSON.stringify(state)); },

    eventName: _host('mgos_aws_shadow_event_name'),
  },
};
