// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Mgos.Core;
using Mgos.Gpio;
using Mgos.Host;
using Mgos.Host.Board;
using Mgos.Mjs.Host;

namespace Mgos.Bench;

/// <summary>How even a timer of 10 ms toggles a pin: 1000 periods, from C# and from a script.</summary>
internal sealed class JitterTable(Device device, HostMachine machine)
{
    private const int Periods = 1000;
    private const int PeriodMilliseconds = 10;
    private const int Runs = 3;
    private const int CodePin = 4;
    private const int ScriptPin = 5;

    private readonly long[] _times = new long[Periods + 1];
    private readonly ManualResetEventSlim _done = new();
    private int _count;

    internal void Print()
    {
        OnLoop(() => MjsHost.From(device).Execute("let timer = 0;", "bench.js"));
        Console.WriteLine("## A pin toggled by a timer of 10 ms, " + Periods + " periods");
        Console.WriteLine();
        Console.WriteLine("| from | run | mean, µs | standard deviation, µs | spread, µs | 99 % within, µs of the mean |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var run = 1; run <= Runs; run++)
        {
            PrintRow("C#", run, CodePin, StartCode);
            PrintRow("mJS", run, ScriptPin, StartScript);
        }
    }

    private void PrintRow(string from, int run, int pin, Func<Action> start)
    {
        _count = 0;
        _done.Reset();
        VirtualPinChangedHandler handler = (_, _) => Note();
        Action stop = null;
        OnLoop(() => stop = start());
        machine.Board.Pin(pin).Changed += handler;
        _done.Wait();
        machine.Board.Pin(pin).Changed -= handler;
        OnLoop(stop);
        PrintRow(from, run);
    }

    private void PrintRow(string from, int run)
    {
        var intervals = Enumerable.Range(0, Periods).Select(i => (_times[i + 1] - _times[i]) * 1e6 / Stopwatch.Frequency).ToArray();
        var mean = intervals.Average();
        var deviation = Math.Sqrt(intervals.Average(interval => (interval - mean) * (interval - mean)));
        var distances = intervals.Select(interval => Math.Abs(interval - mean)).Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"| {from} | {run} | {mean:F1} | {deviation:F1} | {intervals.Max() - intervals.Min():F0} | {distances[Periods * 99 / 100]:F0} |"));
    }

    // In the pin's own change, so that nothing else is measured.
    private void Note()
    {
        if (_count > Periods)
            return;
        _times[_count] = Stopwatch.GetTimestamp();
        if (++_count > Periods)
            _done.Set();
    }

    private Action StartCode()
    {
        var pins = GpioPins.From(device);
        pins.SetupOutput(CodePin, false);
        var timer = device.Timers.Set(PeriodMilliseconds, TimerOptions.Repeat, () => pins.Toggle(CodePin));
        return () => device.Timers.Clear(timer);
    }

    private Action StartScript()
    {
        var scripts = MjsHost.From(device);
        scripts.Execute(
            "load('api_gpio.js'); load('api_timer.js'); GPIO.setup_output(5, 0); timer = Timer.set(10, Timer.REPEAT, function() { GPIO.toggle(5); }, null);", "bench.js");
        return () => scripts.Execute("Timer.del(timer);", "bench.js");
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
