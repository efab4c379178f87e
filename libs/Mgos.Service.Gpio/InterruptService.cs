// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Gpio;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Gpio;

/// <summary>GPIO.SetIntHandler and GPIO.RemoveIntHandler.</summary>
/// <remarks>
/// <code>
/// method                | arguments                                                   | answer | errors
/// ----------------------|-------------------------------------------------------------|--------|-----------------------------------------------------
/// GPIO.SetIntHandler    | pin, edge (pos, neg, any), pull (none, up, down; none),     | null   | 400 pin and edge are required, 400 invalid edge value,
///                       | debounce_ms (0), dst (the caller's src), method (GPIO.Int)  |        | 400 invalid pull type, 400 error setting pin mode,
///                       |                                                             |        | 400 error setting int handler
/// GPIO.RemoveIntHandler | pin                                                         | null   | 400 pin is required, 500 without message: none is set
///
/// the device sends, without id:
/// {"src":"DEVICE","dst":"DST","method":"METHOD","params":{"pin":5,"ts":1580000000.123,"value":1}}
/// </code>
/// ts is the time of the notification, seconds since 1970; value the level then. Differs: the original leaves out the last brace of params.
/// </remarks>
internal sealed class InterruptService
{
    private readonly RpcRouter _router;
    private readonly GpioPins _pins;
    private readonly ArrayList _reporters = new ArrayList();
    private readonly JsonSpan _raw = new JsonSpan();

    internal InterruptService(RpcRouter router, GpioPins pins)
    {
        _router = router;
        _pins = pins;
    }

    internal void AddHandlers()
    {
        _router.AddHandler(GpioServiceConstants.SetIntHandlerMethod, "{pin: %d, edge: %T, pull: %T, debounce_ms: %d, dst: %T, method: %T}", Set);
        _router.AddHandler(GpioServiceConstants.RemoveIntHandlerMethod, GpioServiceConstants.PinArgumentFormat, Remove);
    }

    private void Set(RpcRequest request)
    {
        int pin;
        GpioInterruptMode edge = EdgeOf(TextOf(request, "edge", ""));
        GpioPull pull;
        bool hasPin = request.Args.TryGetInt32(GpioServiceConstants.PinArgument, out pin);
        if (!hasPin || !request.Args.TryGetRaw("edge", _raw))
            request.Fail(RpcErrorCode.BadRequest, "pin and edge are required");
        else if (edge == GpioInterruptMode.None)
            request.Fail(RpcErrorCode.BadRequest, "invalid edge value");
        else if (!TryGetPull(TextOf(request, "pull", "none"), out pull))
            request.Fail(RpcErrorCode.BadRequest, "invalid pull type");
        else if (!_pins.SetupInput(pin, pull))
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.ModeError);
        else
            Set(request, pin, edge, pull);
    }

    private void Set(RpcRequest request, int pin, GpioInterruptMode edge, GpioPull pull)
    {
        int debounceMilliseconds;
        request.Args.TryGetInt32("debounce_ms", out debounceMilliseconds);
        InterruptReporter reporter = new InterruptReporter(
            _router, _pins, TextOf(request, "dst", request.Source), TextOf(request, "method", GpioServiceConstants.InterruptMethod));
        Forget(pin);
        if (_pins.SetButtonHandler(pin, pull, edge, debounceMilliseconds, reporter.Handler))
        {
            _reporters.Add(reporter);
            request.RespondNull();
        }
        else
        {
            request.Fail(RpcErrorCode.BadRequest, "error setting int handler");
        }
    }

    private void Remove(RpcRequest request)
    {
        int pin;
        if (!request.Args.TryGetInt32(GpioServiceConstants.PinArgument, out pin))
            request.Fail(RpcErrorCode.BadRequest, GpioServiceConstants.PinRequired);
        else if (!Forget(pin))
            request.Fail(RpcErrorCode.InternalError, null);
        else
            request.RespondNull();
    }

    // A handler of the app on the same pin is none of ours.
    private bool Forget(int pin)
    {
        GpioHandler handler = _pins.GetInterruptHandler(pin);
        for (int i = 0; i < _reporters.Count && handler != null; i++)
        {
            if (((InterruptReporter)_reporters[i]).Handler != handler)
                continue;
            _reporters.RemoveAt(i);
            return _pins.RemoveInterruptHandler(pin);
        }

        return false;
    }

    private string TextOf(RpcRequest request, string name, string fallback)
    {
        string text;
        return request.Args.TryGetRaw(name, _raw) && _raw.IsString && request.Args.TryGetString(name, out text) ? text : fallback;
    }

    private static GpioInterruptMode EdgeOf(string text) =>
        text == "pos" ? GpioInterruptMode.EdgePositive : text == "neg" ? GpioInterruptMode.EdgeNegative : text == "any" ? GpioInterruptMode.EdgeAny : GpioInterruptMode.None;

    private static bool TryGetPull(string text, out GpioPull pull)
    {
        pull = text == "up" ? GpioPull.Up : text == "down" ? GpioPull.Down : GpioPull.None;
        return pull != GpioPull.None || text == "none";
    }
}
