// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// let ow = OneWire.create(16); let rom = ow.search(0); print(rom.length === 8 ? 'found' : 'nobody');
let OneWire = {
  _create: _host('mgos_onewire_create'),
  crc8: _host('mgos_onewire_crc8'),

  // Pin: that of the settings onewire.rx_gpio or onewire.tx_gpio; undefined for another, and if onewire.enable is off.
  create: function(pin) {
    let bus = OneWire._create(pin);
    if (bus === null) {
      return undefined;
    }
    let ow = Object.create(OneWire._bus);
    ow.bus = bus;
    return ow;
  },

  _bus: {
    _reset: _host('mgos_onewire_reset'),
    _select: _host('mgos_onewire_select'),
    _skip: _host('mgos_onewire_skip'),
    _read: _host('mgos_onewire_read'),
    _write: _host('mgos_onewire_write'),
    _readBit: _host('mgos_onewire_read_bit'),
    _writeBit: _host('mgos_onewire_write_bit'),
    _readBytes: _host('mgos_mjs_onewire_read_bytes'),
    _writeBytes: _host('mgos_onewire_write_bytes'),
    _next: _host('mgos_mjs_onewire_next'),
    _clean: _host('mgos_onewire_search_clean'),
    _target: _host('mgos_onewire_target_setup'),

    // True if a device is there.
    reset: function() { return this._reset(this.bus); },
    // An address of 8 bytes, as search gives it.
    select: function(rom) { this._select(this.bus, rom); },
    skip: function() { this._skip(this.bus); },
    read: function() { return this._read(this.bus); },
    write: function(value) { this._write(this.bus, value); },
    read_bit: function() { return this._readBit(this.bus); },
    write_bit: function(bit) { this._writeBit(this.bus, bit); },
    // A string of so many bytes.
    read_bytes: function(count) { return this._readBytes(this.bus, count); },
    write_bytes: function(data) { this._writeBytes(this.bus, data); },
    // Mode 0 finds all, 1 those with an alarm; the address of the next device, '' if there are no more.
    search: function(mode) { return this._next(this.bus, mode); },
    reset_search: function() { this._clean(this.bus); },
    target_search: function(family) { this._target(this.bus, family); },
    close: function() { },
  },
};
