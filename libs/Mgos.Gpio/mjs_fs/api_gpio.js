// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// GPIO.set_button_handler(0, GPIO.PULL_UP, GPIO.INT_EDGE_NEG, 50, function(pin, userdata) { GPIO.toggle(2); }, null);
// What can fail gives 1 if it did not, else 0; the log tells why.
let GPIO = {
  MODE_INPUT: 0,
  MODE_OUTPUT: 1,
  // Drives low and lets go for high.
  MODE_OUTPUT_OD: 2,
  set_mode: _host('mgos_gpio_set_mode'),

  PULL_NONE: 0,
  PULL_UP: 1,
  PULL_DOWN: 2,
  set_pull: _host('mgos_gpio_set_pull'),

  // Pin, pull.
  setup_input: _host('mgos_gpio_setup_input'),
  // Pin, level.
  setup_output: _host('mgos_gpio_setup_output'),
  write: _host('mgos_gpio_write'),
  // Level of the pin, 0 or 1.
  read: _host('mgos_gpio_read'),
  // Level written last.
  read_out: _host('mgos_gpio_read_out'),
  // Gives the new level.
  toggle: _host('mgos_gpio_toggle'),
  // Pin, milliseconds high, milliseconds low; 0, 0 ends it.
  blink: _host('mgos_gpio_blink'),

  INT_NONE: 0,
  INT_EDGE_POS: 1,
  INT_EDGE_NEG: 2,
  INT_EDGE_ANY: 3,
  INT_LEVEL_HI: 4,
  INT_LEVEL_LO: 5,
  // Pin, mode, function(pin, userdata), userdata; then enable_int.
  set_int_handler: ffi('int mgos_gpio_set_int_handler(int, int, void (*)(int, userdata), userdata)'),
  enable_int: _host('mgos_gpio_enable_int'),
  disable_int: _host('mgos_gpio_disable_int'),
  // Pin, pull, edge, milliseconds of debouncing, function(pin, userdata), userdata.
  set_button_handler: ffi('int mgos_gpio_set_button_handler(int, int, int, int, void (*)(int, userdata), userdata)'),
};
