// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

let Sys = {
  // Bytes of the heap.
  total_ram: ffi('double mgos_mjs_heap_size()'),
  free_ram: ffi('double mgos_mjs_free_heap_size()'),
  // Restarts the device after so many milliseconds.
  reboot: ffi('void mgos_system_restart_after(int)'),
  // Seconds since the boot, with a fraction.
  uptime: ffi('double mgos_uptime()'),
  // Waits; nothing else runs meanwhile.
  usleep: ffi('void mgos_usleep(int)'),
  wdt_feed: ffi('void mgos_wdt_feed()'),
  malloc: ffi('void *malloc(int)'),
  free: ffi('void free(void *)'),
};
