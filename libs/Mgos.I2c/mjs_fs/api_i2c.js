// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// let bus = I2C.get(); print(I2C.readRegB(bus, 0x76, 0xd0));
let I2C = {
  // The bus of the settings i2c.*; === null if i2c.enable is off.
  get: _host('mgos_i2c_get_global'),
  get_default: _host('mgos_i2c_get_global'),
  // 0 for the bus of i2c.*, 1 for that of i2c1.*.
  getBus: _host('mgos_i2c_get_bus'),
  close: _host('mgos_i2c_close'),
  // Handle, address, string, size, stop; false if the device does not answer. Without stop the bytes go out with the next call.
  write: _host('mgos_i2c_write'),
  // Handle, address, size, stop; a string, or null if the device does not answer.
  read: _host('mgos_mjs_i2c_read'),
  stop: _host('mgos_i2c_stop'),
  // Handle, address, register; -1 on an error. W is 16 bits, high byte first.
  readRegB: _host('mgos_i2c_read_reg_b'),
  readRegW: _host('mgos_i2c_read_reg_w'),
  // Handle, address, register, size; a string, '' on an error.
  readRegN: _host('mgos_mjs_i2c_read_reg_n'),
  // Handle, address, register, value.
  writeRegB: _host('mgos_i2c_write_reg_b'),
  writeRegW: _host('mgos_i2c_write_reg_w'),
  // Handle, address, register, size, string.
  writeRegN: _host('mgos_i2c_write_reg_n'),
};
