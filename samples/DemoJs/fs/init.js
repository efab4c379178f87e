// What the device does. Change it, put it back, restart: no compiler needed.
load('api_config.js');
load('api_file.js');
load('api_rpc.js');
load('api_sys.js');
load('api_timer.js');

let tickCount = 0;

function showState() {
  return {uptime: Sys.uptime(), free_ram: Sys.free_ram(), total_ram: Sys.total_ram(), ticks: tickCount};
}

// Each second a line with the state; over RPC it is there on demand.
Timer.set(1000, Timer.REPEAT, function() {
  tickCount++;
  print('tick', tickCount, 'uptime:', Sys.uptime(), 'free memory:', Sys.free_ram());
}, null);

RPC.addHandler('DemoJs.GetState', function() {
  return showState();
});

// A module is on the device if the firmware has the library that it belongs to.
function hasModule(name) {
  let handle = File.fopen(name, 'r');
  let isThere = handle !== null;
  if (isThere) {
    File.fclose(handle);
  }
  return isThere;
}

let led = Cfg.get('board.led');
let button = Cfg.get('board.button');

if (hasModule('api_gpio.js')) {
  load('api_gpio.js');
  if (led >= 0) {
    GPIO.set_mode(led, GPIO.MODE_OUTPUT);
    Timer.set(1000, Timer.REPEAT, function() {
      GPIO.toggle(led);
    }, null);
  }
  if (button >= 0) {
    GPIO.set_button_handler(button, GPIO.PULL_UP, GPIO.INT_EDGE_NEG, 20, function() {
      print('button', JSON.stringify(showState()));
      if (hasModule('api_mqtt.js')) {
        MQTT.pub(Cfg.get('device.id') + '/messages', JSON.stringify(showState()), 1);
      }
    }, null);
  }
}

if (hasModule('api_mqtt.js')) {
  load('api_mqtt.js');
}
