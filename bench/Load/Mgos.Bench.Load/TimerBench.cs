// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>How evenly a repeating 10 ms timer of the device runs, in turns with a bare program that does nothing but sleep.</summary>
internal sealed class TimerBench(DeviceProcess device, Report report)
{
    private const int Ticks = 1000;
    private const int Runs = 5;

    public void Run()
    {
        report.Head("Timer of 10 ms", $"{Runs} times {Ticks} ticks", "standard deviation, µs, best", "median", "worst", "spread, µs, best", "median", "worst");
        List<TimerFigures> idle = [];
        List<TimerFigures> bare = [];
        for (int i = 0; i < Runs; i++)
        {
            idle.Add(Measure());
            if (BareTimer.IsSupported)
                bare.Add(BareTimer.MeasureInProcess(Ticks));
        }

        Tell("device, idle", idle);
        Tell("bare `clock_nanosleep`, idle", bare);
        Tell("device, under 10 busy HTTP clients", [.. Enumerable.Range(0, Runs).Select(_ => MeasureUnderLoad())]);
    }

    private TimerFigures MeasureUnderLoad()
    {
        Task<LoadFigures> load = Task.Run(() => new StreamRun(device.Port, HttpConversation.Frame("""{"id":1,"method":"Sys.GetInfo"}""", true), 10, 1).Run(TimeSpan.FromSeconds(Ticks / 100 + 1)));
        TimerFigures figures = Measure();
        load.Wait();
        return figures;
    }

    private TimerFigures Measure()
    {
        JsonNode jitter = device.Call("Bench.Jitter", new JsonObject { ["ticks"] = Ticks });
        return new TimerFigures((double)jitter["deviation_us"], (double)jitter["spread_us"]);
    }

    private void Tell(string what, List<TimerFigures> runs)
    {
        if (runs.Count == 0)
            return;
        double[] deviations = [.. runs.Select(run => run.DeviationMicroseconds).Order()];
        double[] spreads = [.. runs.Select(run => run.SpreadMicroseconds).Order()];
        report.Row(what, deviations[0], deviations[Runs / 2], deviations[^1], spreads[0], spreads[Runs / 2], spreads[^1]);
    }
}
