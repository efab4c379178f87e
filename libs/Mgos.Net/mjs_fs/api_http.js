// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Requests to HTTP servers. Names begin with _ where a function of the user is called, because that function sees them.
load('api_net.js');

let URL = {
  // {ssl, addr: 'HOST:PORT', uri}
  parse: function(text) {
    let scheme = text.indexOf('://');
    let isTls = scheme >= 0 && text.slice(0, scheme) === 'https';
    let rest = scheme < 0 ? text : text.slice(scheme + 3);
    let slash = rest.indexOf('/');
    let address = slash < 0 ? rest : rest.slice(0, slash);
    if (address.indexOf(':') < 0) {
      address = address + (isTls ? ':443' : ':80');
    }
    return {ssl: isTls, addr: address, uri: slash < 0 ? '/' : rest.slice(slash)};
  },
};

let HTTP = {
  _open: ffi('void *mgos_connect_http(char *, void (*)(void *, int, void *, userdata), userdata)'),
  _openTls: ffi('void *mgos_connect_http_ssl(char *, void (*)(void *, int, void *, userdata), userdata, char *, char *, char *)'),
  _message: _host('mgos_mjs_http_message'),
  _body: _host('mgos_mjs_http_body'),

  _request: function(query, url) {
    let data = query.data === undefined || query.data === null ? '' : (typeof(query.data) === 'string' ? query.data : JSON.stringify(query.data));
    let method = query.data === undefined || query.data === null ? 'GET ' : 'POST ';
    let end = chr(13) + chr(10);
    let text = method + url.uri + ' HTTP/1.0' + end + 'Host: ' + url.addr + end + 'Content-Length: ' + JSON.stringify(data.length) + end;
    let headers = query.headers ? query.headers : {};
    for (let name in headers) {
      text = text + name + ': ' + headers[name] + end;
    }
    return text + end + data;
  },

  _onEvent: function(_connection, _event, _info, _state) {
    if (_event === 2) {
      Net.send(_connection, _state.request);
      _state.request = '';
    } else if (_event === 101) {
      _state.isDone = true;
      Net.close(_connection);
      if (_state.query.success) {
        _state.query.success(HTTP._body(_info), HTTP._message(_info));
      }
    } else if (_event === 5) {
      ffi_cb_free(HTTP._onEvent, _state);
      if (!_state.isDone && _state.query.error) {
        _state.query.error('', 'Request failed', _state.query);
      }
    }
  },

  // HTTP.query({url: 'http://host/path', data: {a: 1}, headers: {}, success: function(body, message) {...}, error: function(data, reason) {...}});
  // GET without data, else POST. https needs ca.pem, or ca_cert with another name.
  query: function(query) {
    let url = URL.parse(query.url);
    let state = {query: query, isDone: false, request: HTTP._request(query, url)};
    let connection = null;
    if (url.ssl) {
      connection = HTTP._openTls(url.addr, HTTP._onEvent, state, query.cert ? query.cert : '', query.key ? query.key : '', query.ca_cert ? query.ca_cert : 'ca.pem');
    } else {
      connection = HTTP._open(url.addr, HTTP._onEvent, state);
    }
    if (connection === null) {
      ffi_cb_free(HTTP._onEvent, state);
      if (query.error) {
        query.error('', 'Request failed', query);
      }
    }
  },
};
