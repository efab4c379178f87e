// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Mgos.Gpio;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;

namespace Mgos.Service.Gpio.Tests;

/// <summary>One case of tests/corpus/gpio, and how to run it.</summary>
internal sealed class GpioCase : ServiceCase
{
    private const long UnixMicroseconds = 1580000000123456;

    /// <inheritdoc/>
    protected override TestDevice CreateDevice()
    {
        var kit = new TestDevice(null, new RouterLibrary(), new GpioLibrary(), new GpioServiceLibrary());
        kit.Platform.FakeClock.SetUnixMicroseconds(UnixMicroseconds);
        return kit;
    }

    /// <inheritdoc/>
    protected override string Step(string what, string rest)
    {
        if (what != "wait")
            return StepPin(what, rest.Split(' '));
        Kit.AdvanceMilliseconds(Number(rest));
        return null;
    }

    private string StepPin(string what, string[] words)
    {
        var pin = Machine.Board.Pin(Number(words[0]));
        switch (what)
        {
            case "drive":
                pin.Set(words[1] == "high");
                Settle();
                return null;
            case "release":
                pin.Release();
                Settle();
                return null;
            case "expect":
                var real = pin.Mode + " " + (pin.Level ? "high" : "low");
                return real == words[1] + " " + words[2] ? null : "expected " + words[1] + " " + words[2] + ", real " + real;
            default:
                return "what is <" + what + ">?";
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
