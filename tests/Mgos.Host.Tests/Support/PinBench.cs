// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;
using Mgos.Host.Board;

namespace Mgos.Host.Tests.Support;

/// <summary>A machine whose pins are tested, entered until the end.</summary>
internal sealed class PinBench : IDisposable
{
    private readonly IDisposable _entered;

    internal PinBench()
    {
        _entered = Machine.Enter();
        Controller = new GpioController();
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("pins");

    internal GpioController Controller { get; }

    public void Dispose()
    {
        _entered.Dispose();
        Machine.Dispose();
    }

    internal VirtualPin Pin(int number) => Machine.Board.Pin(number);

    internal VirtualPin Open(int number, PinMode mode)
    {
        Controller.OpenPin(number, mode);
        return Pin(number);
    }

    internal void Pulse(int number)
    {
        Pin(number).Set(true);
        Pin(number).Set(false);
    }
}
