// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// Arguments that are no numbers count as NaN. round: halves away from zero. random: 0 to 1. rand: a whole number, 0 to 2147483647.
let Math = {
  ceil: _host('ceil'),
  floor: _host('floor'),
  round: _host('round'),
  max: _host('fmax'),
  min: _host('fmin'),
  abs: _host('fabs'),
  sqrt: _host('sqrt'),
  exp: _host('exp'),
  log: _host('log'),
  pow: _host('pow'),
  sin: _host('sin'),
  cos: _host('cos'),
  rand: _host('rand'),
  random: function() {
    return Math.rand() / 2147483647;
  },
};
