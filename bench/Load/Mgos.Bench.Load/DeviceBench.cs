// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>What the device costs and how it keeps time: boot, memory, idle work, timer, calls to itself.</summary>
internal sealed class DeviceBench(DeviceProcess device, Report report)
{
    private const int Ticks = 1000;
    private const int LoopbackCalls = 200000;
    private const int Boots = 5;

    private static readonly TimeSpan s_idleTime = TimeSpan.FromSeconds(10);

    public void Run()
    {
        report.Head("Device", "what", "value");
        report.Row("process start to first answer, ms, median of " + Boots, MedianBootMilliseconds());
        report.Row("resident memory after boot, MB", (double)device.Call("Bench.Usage")["rss"] / 1e6);
        report.Row("idle CPU, % of a core", IdlePercent());
        Jitter("idle");
        Task<Latencies> load = Task.Run(() => new StreamRun(device.Port, HttpConversation.Frame("""{"id":1,"method":"Sys.GetInfo"}""", true), 10, 1).Run(TimeSpan.FromSeconds(Ticks / 100 + 1)));
        Jitter("under 10 busy HTTP clients");
        load.Wait();
        device.Call("Bench.Loopback", new JsonObject { ["calls"] = LoopbackCalls });
        JsonNode loopback = device.Call("Bench.Loopback", new JsonObject { ["calls"] = LoopbackCalls });
        report.Row("call to RPC.LOCAL (RPC.Ping), µs", (double)loopback["ns"] / 1000);
        report.Row("call to RPC.LOCAL, bytes allocated", (double)loopback["bytes"]);
    }

    private static double MedianBootMilliseconds()
    {
        double[] times = new double[Boots];
        for (int i = 0; i < Boots; i++)
        {
            using DeviceProcess another = new();
            times[i] = another.BootTime.TotalMilliseconds;
        }

        return times.Order().ElementAt(Boots / 2);
    }

    private double IdlePercent()
    {
        double before = (double)device.Call("Bench.Usage")["cpu_us"];
        Thread.Sleep(s_idleTime);
        return ((double)device.Call("Bench.Usage")["cpu_us"] - before) / s_idleTime.TotalMicroseconds * 100;
    }

    private void Jitter(string when)
    {
        JsonNode jitter = device.Call("Bench.Jitter", new JsonObject { ["ticks"] = Ticks });
        report.Row($"10 ms timer, {when}: standard deviation, µs", (double)jitter["deviation_us"]);
        report.Row($"10 ms timer, {when}: spread, µs", (double)jitter["spread_us"]);
    }
}
