// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// UART.setConfig(1, {baudRate: 9600, esp32: {gpio: {rx: 16, tx: 17}}});
// UART.setDispatcher(1, function(no) { print(UART.read(no)); }, null); UART.setRxEnabled(1, true);
let UART = {
  _configure: _host('mgos_mjs_uart_configure'),
  // Number of the port, function(number, userdata), userdata: called when bytes have come, or there is room to write.
  setDispatcher: ffi('void mgos_uart_set_dispatcher(int, void (*)(int, userdata), userdata)'),
  // Number, string; waits until all is in the buffer.
  write: _host('mgos_uart_write'),
  writeAvail: _host('mgos_uart_write_avail'),
  // All that has come, as a string.
  read: _host('mgos_mjs_uart_read'),
  readAvail: _host('mgos_uart_read_avail'),
  // Off until it is switched on.
  setRxEnabled: _host('mgos_uart_set_rx_enabled'),
  isRxEnabled: _host('mgos_uart_is_rx_enabled'),
  flush: _host('mgos_uart_flush'),

  // Number, {baudRate: 115200, numDataBits: 8, parity: 0 none 1 even 2 odd, numStopBits: 1, rxBufSize: 256, rxFlowControl: false,
  // txBufSize: 256, txFlowControl: false, esp32: {gpio: {rx: -1, tx: -1, cts: -1, rts: -1}}}; 1 if it could be done, else 0.
  setConfig: function(number, param) {
    return UART._configure(number, JSON.stringify(param ? param : {}));
  },
};
