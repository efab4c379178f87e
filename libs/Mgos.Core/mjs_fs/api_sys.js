// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Sys = {
  // Bytes of the heap.
  total_ram: _host('mgos_mjs_heap_size'),
  free_ram: _host('mgos_mjs_free_heap_size'),
  // Restarts the device after so many milliseconds.
  reboot: _host('mgos_system_restart_after'),
  // Seconds since the boot, with a fraction.
  uptime: _host('mgos_uptime'),
  // Waits; nothing else runs meanwhile.
  usleep: _host('mgos_usleep'),
  wdt_feed: _host('mgos_wdt_feed'),
  malloc: _host('malloc'),
  free: _host('free'),
};
