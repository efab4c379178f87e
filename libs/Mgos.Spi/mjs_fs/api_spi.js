// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

load('api_sys.js');

let SPI = {
  // The bus of the settings spi.*; === null if spi.enable is off.
  get: _host('mgos_spi_get_global'),
  _run: _host('mgos_mjs_spi_run'),

  // SPI.runTransaction(undefined, {cs: 0, mode: 0, freq: 1000000, hd: {tx_data: 'abc', dummy_len: 1, rx_len: 2}});
  // or fd: {tx_data: 'abc'} to write and read at once. Gives what was read, true if nothing was to be read, false on an error.
  runTransaction: function(spi, param) {
    let bus = spi === undefined ? SPI.get() : spi;
    if (bus === null) {
      print('SPI is disabled');
      return false;
    }
    let part = param.fd ? param.fd : param.hd;
    if (!part) {
      print('Neither hd nor fd is given');
      return false;
    }
    return SPI._run(bus, param.fd ? true : false, param.cs === undefined ? -1 : param.cs, param.mode ? param.mode : 0, param.freq ? param.freq : 0,
      part.tx_data ? part.tx_data : '', part.dummy_len ? part.dummy_len : 0, part.rx_len ? part.rx_len : 0);
  },
};
