// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Threading;

namespace Mgos.Host.Tests.Support;

/// <summary>What the test assembly does when a test starts it as a process of its own.</summary>
internal static class ChildProgram
{
    private static void Main(string[] args)
    {
        if (args[0] == "machine")
            HoldMachine(args[1..]);
        else if (args[0] == "echo")
            Echo(args[1..]);
        else if (args[0] == "signals")
            WaitForSignals();
        else
            HostOptions.ParseOrExit(args[1..], "demo");
    }

    private static void HoldMachine(string[] options)
    {
        using var machine = new HostMachine(HostOptions.ParseOrExit(options, "demo"));
        Console.WriteLine("ready");
        Console.In.ReadToEnd();
    }

    private static void Echo(string[] options)
    {
        using var machine = new HostMachine(HostOptions.ParseOrExit(options, "demo"));
        using var entered = machine.Enter();
        using var port = new SerialPort("COM1");
        port.Open();
        machine.Console.WriteLine("console");
        while (true)
            port.WriteByte((byte)(port.ReadByte() ^ 1));
    }

    private static void WaitForSignals()
    {
        using var signals = new HostSignals(() => Console.WriteLine("stopping"));
        Console.WriteLine("ready");
        Thread.Sleep(Timeout.Infinite);
    }
}
