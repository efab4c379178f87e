// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>What the device costs: boot, memory, idle work, calls to itself.</summary>
internal sealed class DeviceBench(DeviceProcess device, Report report)
{
    private const int LoopbackCalls = 200000;
    private const int Runs = 5;

    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(10);

    public void Run()
    {
        report.Head("Device", "what", "value");
        report.Row("process start to first answer, ms, median of " + Runs, MedianBootMilliseconds());
        report.Row("resident memory after boot, MB", (double)device.Call("Bench.Usage")["rss"] / 1e6);
        report.Row("idle CPU, % of a core", IdlePercent());
        // The first calls are made while their code is compiled.
        for (int i = 0; i < Runs; i++)
            Loopback();
        JsonNode[] loopbacks = [.. Enumerable.Range(0, Runs).Select(_ => Loopback()).OrderBy(run => (double)run["ns"])];
        report.Row($"call to RPC.LOCAL (RPC.Ping), µs, median of {Runs} times {LoopbackCalls:N0}", (double)loopbacks[Runs / 2]["ns"] / 1000);
        report.Row("call to RPC.LOCAL, bytes allocated", (double)loopbacks[Runs / 2]["bytes"]);
    }

    private static double MedianBootMilliseconds()
    {
        double[] times = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            using DeviceProcess another = new();
            times[i] = another.BootTime.TotalMilliseconds;
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private JsonNode Loopback() => device.Call("Bench.Loopback", new JsonObject { ["calls"] = LoopbackCalls });

    private double IdlePercent()
    {
        double before = (double)device.Call("Bench.Usage")["cpu_us"];
        Thread.Sleep(s_idleTime);
        return ((double)device.Call("Bench.Usage")["cpu_us"] - before) / s_idleTime.TotalMicroseconds * 100;
    }
}
