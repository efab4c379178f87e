// What the device does. Change it, put it back, restart: no compiler needed.
load('api_config.js');
load('api_rpc.js');

let count = 0;

RPC.addHandler('App.Greet', function(args) {
  count++;
  return {text: Cfg.get('app.greeting') + ', ' + args.name + '!', count: count};
});

print(Cfg.get('app.greeting'), 'from the script');
