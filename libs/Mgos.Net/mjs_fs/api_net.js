// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Connections. Names begin with _ where a function of the user is called, because that function sees them.
load('api_events.js');

let Net = {
  EVENT_GRP: Event.baseNumber('NET'),
  _listen: ffi('void *mgos_bind(char *, void (*)(void *, int, void *, userdata), userdata)'),
  _open: ffi('void *mgos_connect(char *, void (*)(void *, int, void *, userdata), userdata)'),
  _openTls: ffi('void *mgos_connect_ssl(char *, void (*)(void *, int, void *, userdata), userdata, char *, char *, char *)'),
  _data: _host('mgos_mjs_received'),
  _isInbound: _host('mgos_is_inbound'),
  _address: _host('mgos_mjs_connection_address'),

  _onEvent: function(_connection, _event, _info, _options) {
    if (_event === 1 || _event === 2) {
      if (_options.onconnect) {
        _options.onconnect(_connection, _info, _options);
      }
    } else if (_event === 3) {
      if (_options.ondata) {
        _options.ondata(_connection, Net._data(_connection), _options);
      }
    } else if (_event === 5) {
      if (!Net._isInbound(_connection)) {
        ffi_cb_free(Net._onEvent, _options);
      }
      if (_options.onclose) {
        _options.onclose(_connection, _options);
      }
    } else if (_event >= 6) {
      if (_options.onevent) {
        _options.onevent(_connection, Net._data(_connection), _event, _info, _options);
      }
    }
  },

  // Net.serve({addr: 'tcp://1234', onconnect: ..., ondata: function(connection, data, options) { Net.send(connection, data); Net.discard(connection, data.length); }});
  // addr: 'tcp://PORT', 'udp://PORT' or 'PORT'. data holds all bytes that were not discarded.
  serve: function(options) {
    return Net._listen(options.addr, Net._onEvent, options);
  },

  // addr: 'HOST:PORT' with 'tcp://' or 'udp://' before it. ssl: true for TLS, with the files cert, key, ca_cert.
  connect: function(options) {
    let connection = null;
    if (options.ssl) {
      connection = Net._openTls(options.addr, Net._onEvent, options, options.cert ? options.cert : '', options.key ? options.key : '', options.ca_cert ? options.ca_cert : 'ca.pem');
    } else {
      connection = Net._open(options.addr, Net._onEvent, options);
    }
    if (connection === null) {
      ffi_cb_free(Net._onEvent, options);
    }
    return connection;
  },

  send: _host('mgos_mjs_send'),

  // After what waits to be sent.
  close: _host('mgos_disconnect'),

  // Takes bytes away from the front of those that were received.
  discard: _host('mbuf_remove'),

  // 'IP', 'PORT' or 'IP:PORT' of an end.
  ctos: function(connection, local, ip, port) {
    return Net._address(connection, (ip ? 1 : 0) | (port ? 2 : 0) | (local ? 0 : 4));
  },
};

Net.STATUS_DISCONNECTED = Net.EVENT_GRP;
Net.STATUS_CONNECTING = Net.EVENT_GRP + 1;
Net.STATUS_CONNECTED = Net.EVENT_GRP + 2;
Net.STATUS_GOT_IP = Net.EVENT_GRP + 3;
