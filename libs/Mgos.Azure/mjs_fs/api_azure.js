// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_events.js');

let Azure = {
  EVENT_GRP: Event.baseNumber('AZR'),
  EV_CONNECT: Event.baseNumber('AZR') + 0,
  EV_C2D: Event.baseNumber('AZR') + 1,
  EV_DM: Event.baseNumber('AZR') + 2,
  EV_CLOSE: Event.baseNumber('AZR') + 3,

  _body: _host('mgos_mjs_azure_body'),
  _properties: _host('mgos_mjs_azure_properties'),

  // True while the hub is connected and has granted all topics.
  isConnected: _host('mgos_azure_is_connected'),

  getDeviceId: _host('mgos_azure_get_device_id'),
  getHostName: _host('mgos_azure_get_host_name'),

  // Azure.sendD2CMsg('color=red&unit=C', JSON.stringify({t: 21})); properties encoded as in addresses, '' for none. True if it was taken.
  sendD2CMsg: _host('mgos_azure_send_d2c_msg'),

  // Event.addHandler(Azure.EV_C2D, function(ev, evdata) { let arg = Azure.getC2DArg(evdata); print(arg.body, arg.props); }, null);
  getC2DArg: function(evdata) {
    return {body: Azure._body(evdata), props: Azure._properties(evdata)};
  },
};
