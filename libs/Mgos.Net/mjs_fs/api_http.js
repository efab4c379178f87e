// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_net.js');

let URL = {
  // {ssl, addr: 'HOST:PORT', uri}
  parse: _host('mgos_mjs_parse_url'),
};

let HTTP = {
  // HTTP.query({url: 'http://host/path', data: {a: 1}, headers: {}, success: function(body, message) {...}, error: function(data, reason) {...}});
  // GET without data, else POST. https needs ca.pem, or ca_cert with another name.
  query: _host('mgos_mjs_http_query'),
};
