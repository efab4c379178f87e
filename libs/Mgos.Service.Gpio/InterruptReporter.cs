// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Gpio;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Gpio;

/// <summary>Notifies a peer of the interrupts of one pin.</summary>
internal sealed class InterruptReporter
{
    private readonly RpcRouter _router;
    private readonly GpioPins _pins;
    private readonly string _destination;
    private readonly string _method;

    internal InterruptReporter(RpcRouter router, GpioPins pins, string destination, string method)
    {
        _router = router;
        _pins = pins;
        _destination = destination;
        _method = method;
        Handler = Report;
    }

    internal GpioHandler Handler { get; }

    private void Report(int pin)
    {
        JsonWriter writer = new JsonWriter(GpioServiceConstants.FirstParamsBytes, GpioServiceConstants.MaxParamsBytes);
        writer.BeginObject();
        writer.Name(GpioServiceConstants.PinArgument);
        writer.Int(pin);
        writer.Name("ts");
        writer.Raw(UnixSeconds(_router.Device.Clock));
        writer.Name("value");
        writer.Int(_pins.Read(pin) ? 1 : 0);
        writer.EndObject();
        _router.Call(_destination, _method, writer.Data, writer.Length, null, null);
    }

    private static string UnixSeconds(DeviceClock clock)
    {
        long milliseconds = clock.UnixMicroseconds / GpioServiceConstants.MicrosecondsPerMillisecond;
        string fraction = (milliseconds % GpioServiceConstants.MillisecondsPerSecond + GpioServiceConstants.MillisecondsPerSecond).ToString();
        return (milliseconds / GpioServiceConstants.MillisecondsPerSecond).ToString() + "." + fraction.Substring(1);
    }
}
