// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Names begin with _ where a function of the user is called, because that function sees them.
let MQTT = {
  EV_CONNACK: 202,
  EV_PUBLISH: 203,
  EV_PUBACK: 204,
  EV_SUBACK: 209,
  EV_UNSUBACK: 211,
  EV_CLOSE: 5,

  _sub: ffi('void mgos_mjs_mqtt_sub(char *, void (*)(void *, void *, userdata), userdata)'),
  _topic: _host('mgos_mjs_mqtt_topic'),
  _payload: _host('mgos_mjs_mqtt_payload'),

  _onMessage: function(_conn, _message, _own) {
    _own.handler(_conn, MQTT._topic(_message), MQTT._payload(_message), _own.userdata);
  },

  isConnected: _host('mgos_mqtt_global_is_connected'),

  // MQTT.sub('lamps/+/set', function(conn, topic, msg, userdata) { print(topic, msg); }, null); with QoS 1, renewed with each connection.
  sub: function(topic, handler, userdata) {
    MQTT._sub(topic, MQTT._onMessage, {handler: handler, userdata: userdata});
  },

  // MQTT.pub('lamps/1/state', 'on', 1, true): topic, message, QoS (0), retain (false). The id of the message, also if it was dropped; 0 if MQTT is off.
  pub: _host('mgos_mjs_mqtt_pub'),

  // function(conn, ev, edata, userdata); ev is one of EV_..., or 0 every second.
  setEventHandler: ffi('void mgos_mqtt_add_global_handler(void (*)(void *, int, void *, userdata), userdata)'),
};
