// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// What scripts for other engines expect: console, require, timers.
load('api_timer.js');

let console = {log: print, error: print};

let module = {exports: null};
let _required = {};

// Runs NAME.js once and gives what it put into module.exports.
function require(name) {
  if (_required[name] === undefined) {
    module.exports = null;
    load(name + '.js');
    _required[name] = module.exports;
    module.exports = null;
  }
  return _required[name];
}

function setTimeout(handler, ms) {
  return Timer.set(ms ? ms : 0, 0, handler, null);
}

function setInterval(handler, ms) {
  return Timer.set(ms, Timer.REPEAT, handler, null);
}

function clearTimeout(id) {
  Timer.del(id);
}

function clearInterval(id) {
  Timer.del(id);
}
