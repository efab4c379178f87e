// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Numbers in raw memory: let v = DataView.create(pointer, offset, length); v.getUint16(0, true). Big-endian unless the last argument is true.
// With a length, what does not lie within it is an error; offset and length may be left out.
let DataView = {
  _pointer: _host('mjs_mem_get_ptr'),
  _int: _host('mjs_mem_get_int'),
  _uint: _host('mjs_mem_get_uint'),
  _set: _host('mjs_mem_set_uint'),

  create: function(ptr, offset, len) {
    let view = Object.create(DataView._methods);
    view._memory = DataView._pointer(ptr, offset === undefined ? 0 : offset);
    view._length = len;
    return view;
  },

  _methods: {
    _at: function(i, size) {
      if (this._length !== undefined && (i < 0 || i + size > this._length)) {
        die('Offset is outside of the bounds of the DataView');
      }
      return DataView._pointer(this._memory, i);
    },
    getInt8: function(i) { return DataView._int(this._at(i, 1), 1, 1); },
    getUint8: function(i) { return DataView._uint(this._at(i, 1), 1, 1); },
    getInt16: function(i, le) { return DataView._int(this._at(i, 2), 2, le ? 0 : 1); },
    getUint16: function(i, le) { return DataView._uint(this._at(i, 2), 2, le ? 0 : 1); },
    getInt32: function(i, le) { return DataView._int(this._at(i, 4), 4, le ? 0 : 1); },
    getUint32: function(i, le) { return DataView._uint(this._at(i, 4), 4, le ? 0 : 1); },
    setInt8: function(i, v) { DataView._set(this._at(i, 1), v, 1, 1); },
    setUint8: function(i, v) { DataView._set(this._at(i, 1), v, 1, 1); },
    setInt16: function(i, v, le) { DataView._set(this._at(i, 2), v, 2, le ? 0 : 1); },
    setUint16: function(i, v, le) { DataView._set(this._at(i, 2), v, 2, le ? 0 : 1); },
    setInt32: function(i, v, le) { DataView._set(this._at(i, 4), v, 4, le ? 0 : 1); },
    setUint32: function(i, v, le) { DataView._set(this._at(i, 4), v, 4, le ? 0 : 1); },
  },
};
