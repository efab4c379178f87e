load('api_timer.js'); Timer.set(500, Timer.REPEAT, function() { print('tock'); }, null);
