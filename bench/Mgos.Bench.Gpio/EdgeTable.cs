// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Text;
using System.Threading;
using Mgos.Core;
using Mgos.Gpio;
using Mgos.Host;
using Mgos.Http;
using Mgos.Mjs.Host;

namespace Mgos.Bench;

/// <summary>How many edges a second are counted without loss, by a handler at interrupt time, on the loop and in a script, while RPC goes on.</summary>
internal sealed class EdgeTable(Device device, HostMachine machine)
{
    private const int Pin = 16;
    private const int Seconds = 2;
    private const int GroupsPerSecond = 1000;

    private static readonly int[] s_rates = [1_000, 10_000, 50_000, 100_000, 200_000, 500_000];

    private readonly HttpClient _http = new();
    private Action _read = () => { };
    private int _counted;

    internal void Print()
    {
        Console.WriteLine();
        Console.WriteLine("## Edges, " + Seconds + " s each, and RPC.Ping over HTTP meanwhile");
        Console.WriteLine();
        Console.WriteLine("| handler | edges/s wanted | made | counted | lost by the platform | RPC calls/s | p50, µs | p99, µs |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var rate in s_rates)
            PrintRow("at interrupt time, C#", rate, StartIsr);
        foreach (var rate in s_rates)
            PrintRow("on the loop, C#", rate, StartLoop);
        OnLoop(() => Run("let edges = 0;"));
        _read = ReadScript;
        foreach (var rate in s_rates)
            PrintRow("on the loop, mJS", rate, StartScript);
    }

    private void PrintRow(string handler, int rate, Action start)
    {
        OnLoop(start);
        _counted = 0;
        var lost = machine.Board.LostEdges;
        var calls = new CallLoop(_http, HttpServer.From(device).Port);
        var made = Drive(rate);
        calls.Stop();
        Settle();
        OnLoop(_read);
        Console.WriteLine(FormattableString.Invariant(
            $"| {handler} | {rate:N0} | {made:N0} | {_counted:N0} | {machine.Board.LostEdges - lost:N0} | {calls.Count / Seconds:N0} | {calls.At(50):F0} | {calls.At(99):F0} |"));
    }

    private int Drive(int rate)
    {
        var pin = machine.Board.Pin(Pin);
        var start = Stopwatch.GetTimestamp();
        var made = 0;
        var planned = 0;
        for (double elapsed = 0; elapsed < Seconds; elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds)
        {
            // In groups of a millisecond at most, as contacts and encoders come: what this thread has slept through is not made up for.
            var due = (int)(elapsed * rate);
            var last = made + Math.Min(due - planned, Math.Max(1, rate / GroupsPerSecond));
            for (planned = due; made < last; made++)
                pin.Set(!pin.Level);
            Thread.Sleep(0);
        }

        return made;
    }

    private void Settle()
    {
        machine.WaitForEvents();
        for (int before = -1; before != _counted || before < 0;)
        {
            before = _counted;
            Thread.Sleep(200);
            OnLoop(_read);
        }
    }

    private void StartIsr()
    {
        var pins = GpioPins.From(device);
        pins.SetupInput(Pin, GpioPull.None);
        pins.SetIsrHandler(Pin, GpioInterruptMode.EdgeAny, (_, _) => _counted++);
        pins.EnableInterrupt(Pin);
    }

    private void StartLoop()
    {
        var pins = GpioPins.From(device);
        pins.SetInterruptHandler(Pin, GpioInterruptMode.EdgeAny, _ => _counted++);
        pins.EnableInterrupt(Pin);
    }

    private void StartScript() =>
        Run("edges = 0; GPIO.set_int_handler(16, GPIO.INT_EDGE_ANY, function(pin, ud) { edges++; }, null); GPIO.enable_int(16);");

    private void ReadScript()
    {
        Run("edges");
        _counted = int.Parse(Encoding.UTF8.GetString(MjsHost.From(device).Engine.Result.ToJson()), CultureInfo.InvariantCulture);
    }

    private void Run(string script)
    {
        if (!MjsHost.From(device).Execute(script, "bench.js"))
            throw new InvalidOperationException(MjsHost.From(device).Engine.LastError);
    }

    private void OnLoop(Action action)
    {
        using var done = new ManualResetEventSlim();
        device.Loop.Post(() =>
        {
            action();
            done.Set();
        });
        done.Wait();
    }
}
