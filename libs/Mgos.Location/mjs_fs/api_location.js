// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Location = {
  _isSet: _host('mgos_location_is_set'),
  _lat: _host('mgos_location_lat'),
  _lon: _host('mgos_location_lon'),

  // {lat: 52.52, lon: 13.405} in degrees; null if device.location is not set.
  get: function() {
    return Location._isSet() ? {lat: Location._lat(), lon: Location._lon()} : null;
  },
};
