// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_events.js');

let OTA = {
  // Events: an update wants to begin; progress, end of an update, commit, first start.
  BEGIN: Event.baseNumber('OTA'),
  STATUS: Event.baseNumber('OTA') + 1,

  // Event.addHandler(OTA.STATUS, function(ev, evdata, ud) { print(OTA.evdataOtaStatusMsg(evdata)); }, null);
  evdataOtaStatusMsg: _host('mgos_ota_status_get_msg'),
};
