// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;
using Mgos.Host;
using Mgos.Host.Board;
using Mgos.TestKit;

namespace Mgos.Gpio.Tests;

/// <summary>A virtual device on a fake clock, and the world around its pins.</summary>
internal sealed class PinRig : IDisposable
{
    private const int MaxTurns = 1000;

    private readonly IDisposable _entered;

    internal PinRig()
    {
        _entered = Machine.Enter();
        Kit = new TestDevice(null, new GpioLibrary());
        Kit.Boot();
        Pins = GpioPins.From(Kit.Device);
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("gpio");

    internal TestDevice Kit { get; }

    internal GpioPins Pins { get; }

    public void Dispose()
    {
        Kit.Device.ShutDown();
        _entered.Dispose();
        Machine.Dispose();
    }

    internal VirtualPin Board(int pin) => Machine.Board.Pin(pin);

    internal PinMode ModeOf(int pin) => Board(pin).Mode;

    /// <summary>The world sets a level, and the device deals with it.</summary>
    internal void Set(int pin, bool level)
    {
        Board(pin).Set(level);
        Settle();
    }

    /// <summary>The world sets a level that lasts so long.</summary>
    internal void Set(int pin, bool level, int milliseconds)
    {
        Set(pin, level);
        Kit.AdvanceMilliseconds(milliseconds);
    }

    /// <summary>High and low again, without waiting for the device.</summary>
    internal void Pulse(int pin, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Board(pin).Set(true);
            Board(pin).Set(false);
        }
    }

    /// <summary>Gives the loop as many turns as a flood needs.</summary>
    internal void Drain()
    {
        for (int i = 0; i < MaxTurns; i++)
            Kit.Device.Loop.RunOnce();
    }

    internal void Settle()
    {
        Machine.WaitForEvents();
        Kit.Step();
    }
}
