// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// PWM.set(4, 1000, 0.5);
let PWM = {
  // Pin, frequency in Hz (0 stops), part of the time that it is high, 0 to 1; true if it could be done.
  set: _host('mgos_pwm_set'),
};
