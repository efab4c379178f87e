// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_events.js');

let Net = {
  EVENT_GRP: Event.baseNumber('NET'),

  // Net.serve({addr: 'tcp://1234', onconnect: ..., ondata: function(connection, data, options) { Net.send(connection, data); Net.discard(connection, data.length); }});
  // addr: 'tcp://PORT', 'udp://PORT' or 'PORT'. data holds all bytes that were not discarded. Others: onclose(connection, options),
  // onevent(connection, data, event, info, options).
  serve: _host('mgos_mjs_net_serve'),

  // addr: 'HOST:PORT' with 'tcp://' or 'udp://' before it. ssl: true for TLS, with the files cert, key, ca_cert (ca.pem).
  connect: _host('mgos_mjs_net_connect'),

  // Connection, string.
  send: _host('mgos_mjs_net_send'),

  // After what waits to be sent.
  close: _host('mgos_disconnect'),

  // Connection, count: takes bytes away from the front of those that were received.
  discard: _host('mbuf_remove'),

  // Connection, local, ip, port: 'IP', 'PORT' or 'IP:PORT' of an end.
  ctos: _host('mgos_mjs_net_address'),
};

Net.STATUS_DISCONNECTED = Net.EVENT_GRP;
Net.STATUS_CONNECTING = Net.EVENT_GRP + 1;
Net.STATUS_CONNECTED = Net.EVENT_GRP + 2;
Net.STATUS_GOT_IP = Net.EVENT_GRP + 3;
