// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Gpio;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Gpio;

/// <summary>GPIO.Read, GPIO.ReadOut, GPIO.Write, GPIO.Toggle and GPIO.Blink.</summary>
/// <remarks>
/// <code>
/// method       | arguments              | answer      | errors, all 400
/// -------------|------------------------|-------------|------------------------------------------------------------------------------
/// GPIO.Read    | pin                    | {"value":1} | pin is required, error setting pin mode
/// GPIO.ReadOut | pin                    | {"value":1} | likewise
/// GPIO.Write   | pin, value, od (false) | null        | pin and value are required, value must be 0 or 1, error setting pin mode
/// GPIO.Toggle  | pin                    | {"value":1} | as GPIO.Read
/// GPIO.Blink   | pin, on_ms, off_ms     | null        | pin, on_ms and off_ms are required, error setting pin mode,
///              |                        |             | on_ms (A) and off_ms (B) must be &gt;=0 and &lt;65536,
///              |                        |             | the pin has an interrupt handler
/// </code>
/// Each method makes the pin what it needs: an input, or an output that begins with the level written last.
/// </remarks>
internal sealed class LevelService
{
    private readonly GpioPins _pins;

    internal LevelService(GpioPins pins)
    {
        _pins = pins;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(GpioServiceConstants.ReadMethod, GpioServiceConstants.PinArgumentFormat, Read);
        router.AddHandler(GpioServiceConstants.ReadOutMethod, GpioServiceConstants.PinArgumentFormat, ReadOut);
        router.AddHandler(GpioServiceConstants.WriteMethod, "{pin: %d, value: %d, od: %B}", Write);
        router.AddHandler(GpioServiceConstants.ToggleMethod, GpioServiceConstants.PinArgumentFormat, Toggle);
        router.AddHandler(GpioServiceConstants.BlinkMethod, "{pin: %d, on_ms: %d, off_ms: %d}", Blink);
    }

    private static void Answer(RpcRequest request, bool level)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("value");
        writer.Int(level ? 1 : 0);
        writer.EndObject();
        request.EndResult();
    }

    private bool TrySetUp(RpcRequest request, GpioMode mode, out int pin)
    {
        if (!request.Args.TryGetInt32(GpioServiceConstants.PinArgument, out pin))
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.PinRequired);
        else if (!_pins.SetMode(pin, mode))
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.ModeError);
        else
            return true;
        return false;
    }

    private void Read(RpcRequest request)
    {
        int pin;
        if (TrySetUp(request, GpioMode.Input, out pin))
            Answer(request, _pins.Read(pin));
    }

    private void ReadOut(RpcRequest request)
    {
        int pin;
        if (TrySetUp(request, GpioMode.Output, out pin))
            Answer(request, _pins.ReadOutput(pin));
    }

    private void Toggle(RpcRequest request)
    {
        int pin;
        if (TrySetUp(request, GpioMode.Output, out pin))
            Answer(request, _pins.Toggle(pin));
    }

    private void Write(RpcRequest request)
    {
        int pin;
        int value;
        bool isOpenDrain;
        bool hasPin = request.Args.TryGetInt32(GpioServiceConstants.PinArgument, out pin);
        request.Args.TryGetBoolean("od", out isOpenDrain);
        if (!request.Args.TryGetInt32("value", out value) || !hasPin)
            request.Fail(RpcErrorCode.BadRequest, "pin and value are required");
        else if (value != 0 && value != 1)
            request.Fail(RpcErrorCode.BadRequest, "value must be 0 or 1");
        else
            Write(request, pin, value == 1, isOpenDrain);
    }

    private void Write(RpcRequest request, int pin, bool level, bool isOpenDrain)
    {
        // The level first: an output that begins must not pulse.
        _pins.Write(pin, level);
        if (_pins.SetMode(pin, isOpenDrain ? GpioMode.OutputOpenDrain : GpioMode.Output))
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.ModeError);
    }

    private void Blink(RpcRequest request)
    {
        int pin;
        int on;
        int off;
        bool hasPin = request.Args.TryGetInt32(GpioServiceConstants.PinArgument, out pin);
        bool hasOn = request.Args.TryGetInt32("on_ms", out on);
        if (!request.Args.TryGetInt32("off_ms", out off) || !hasOn || !hasPin)
            request.Fail(RpcErrorCode.BadRequest, "pin, on_ms and off_ms are required");
        else if (on < 0 || on > GpioConstants.MaxBlinkMilliseconds || off < 0 || off > GpioConstants.MaxBlinkMilliseconds)
            request.Fail(RpcErrorCode.BadRequest, "on_ms (" + on.ToString() + ") and off_ms (" + off.ToString() + ") must be >=0 and <65536");
        else if (on > 0 && off > 0 && _pins.GetInterruptHandler(pin) != null)
            request.Fail(RpcErrorCode.BadRequest, "the pin has an interrupt handler");
        else if (!_pins.SetMode(pin, GpioMode.Output))
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.ModeError);
        else if (!_pins.Blink(pin, on, off))
            request.Fail(RpcErrorCode.InternalError, "no timer left");
        else
            request.RespondNull();
    }
}
