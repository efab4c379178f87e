// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Names begin with _ where a function of the user is called, because that function sees them.
let RPC = {
  // Destination of calls to the device's own methods.
  LOCAL: 'RPC.LOCAL',
  _add: ffi('void *mgos_rpc_add_handler(void *, void (*)(void *, char *, char *, userdata), userdata)'),
  _respond: _host('mgos_rpc_send_response'),
  _fail: _host('mg_rpc_send_errorf'),
  _send: ffi('bool mgos_rpc_call(char *, char *, char *, void (*)(char *, int, char *, userdata), userdata)'),

  _onCall: function(_request, _args, _source, _own) {
    let _result = _own.handler(_args === '' ? null : JSON.parse(_args), _source, _own.userdata);
    if (typeof(_result) === 'object' && typeof(_result.error) === 'number') {
      RPC._fail(_request, _result.error, '%s', _result.message ? _result.message : '');
    } else {
      RPC._respond(_request, _result === undefined ? 'null' : JSON.stringify(_result));
    }
  },

  _onAnswer: function(_result, _code, _message, _own) {
    ffi_cb_free(RPC._onAnswer, _own);
    _own.handler(_result === '' ? null : JSON.parse(_result), _code, _message, _own.userdata);
  },

  // RPC.addHandler('Sum', function(args, source, userdata) { return args.a + args.b; });
  // A result {error: 400, message: 'why'} is sent as an error.
  addHandler: function(name, handler, userdata) {
    return RPC._add(name, RPC._onCall, {handler: handler, userdata: userdata});
  },

  // RPC.call(RPC.LOCAL, 'Sys.GetInfo', null, function(result, code, message, userdata) { print(result.uptime); }); true if it was sent.
  call: function(destination, method, args, handler, userdata) {
    let own = {handler: handler, userdata: userdata};
    let json = args === null || args === undefined ? '' : JSON.stringify(args);
    let isSent = RPC._send(destination, method, json, RPC._onAnswer, own);
    if (!isSent) {
      ffi_cb_free(RPC._onAnswer, own);
    }
    return isSent;
  },
};
