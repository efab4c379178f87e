// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Gpio;
using Mgos.Json;
using Mgos.Rpc;

namespace RotaryEncoder;

/// <summary>Counts the steps of a knob where its edges arrive, and tells the position when there is time.</summary>
internal sealed class RotaryEncoderApp : MgosApp
{
    private const int TellMilliseconds = 200;

    private Device _device;
    private EncoderConfig _config;
    private QuadratureDecoder _decoder;
    private int _toldPosition;

    private int Position => _config.StepsPerClick < 1 ? _decoder.Steps : _decoder.Steps / _config.StepsPerClick;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _config = EncoderConfig.From(device);
        if (!Start(GpioPins.From(device), _config.APin, _config.BPin))
        {
            device.Log.Error(nameof(RotaryEncoderApp), "Nothing is counted: check encoder.a_pin and encoder.b_pin");
            return InitResult.Ok;
        }

        device.Timers.Set(TellMilliseconds, TimerOptions.Repeat, TellNews);
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            router.AddHandler("Encoder.Get", "", Tell);
        return InitResult.Ok;
    }

    private bool Start(GpioPins pins, int a, int b)
    {
        if (!pins.SetupInput(a, GpioPull.Up) || !pins.SetupInput(b, GpioPull.Up))
            return false;
        _decoder = new QuadratureDecoder(pins.Read(a), pins.Read(b));
        return pins.SetIsrHandler(a, GpioInterruptMode.EdgeAny, (int pin, bool level) => _decoder.OnA(level))
            && pins.SetIsrHandler(b, GpioInterruptMode.EdgeAny, (int pin, bool level) => _decoder.OnB(level))
            && pins.EnableInterrupt(a) && pins.EnableInterrupt(b);
    }

    private void TellNews()
    {
        int position = Position;
        if (position == _toldPosition)
            return;
        _toldPosition = position;
        _device.Log.Info(nameof(RotaryEncoderApp), "Position " + position.ToString());
    }

    private void Tell(RpcRequest request)
    {
        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("position");
        result.Int(Position);
        result.Name("steps");
        result.Int(_decoder.Steps);
        result.Name("missed");
        result.Int(_decoder.Missed);
        result.EndObject();
        request.EndResult();
    }
}
