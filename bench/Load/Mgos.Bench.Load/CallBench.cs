// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>Calls of each method on each way to the device, with 1, 10 and 200 clients.</summary>
internal sealed class CallBench(DeviceProcess device, LoadOptions options, Report report)
{
    private const int Window = 16;
    private const int SampleBytes = 512;

    private const int WrkConnections = 16;

    private static readonly int[] s_clients = [1, 10, 200];

    private static readonly (string Name, string Frame)[] s_methods =
    [
        ("RPC.Ping", """{"id":1564281234567,"method":"RPC.Ping"}"""),
        ("Sys.GetInfo", """{"id":1564281234567,"method":"Sys.GetInfo"}"""),
        ("Config.Get (whole)", """{"id":1564281234567,"method":"Config.Get"}"""),
        ("FS.Get 512", """{"id":1564281234567,"method":"FS.Get","params":{"filename":"sample","offset":0,"len":512}}"""),
    ];

    public void Run()
    {
        device.Put("sample", new byte[SampleBytes]);
        WarmUp();
        report.Head("Calls", "method", "way", "clients", "calls/s", "p50 µs", "p99 µs", "bytes allocated a call", "Kestrel, same bytes, calls/s");
        foreach ((string name, string frame) in s_methods)
        {
            if (name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
                RunMethod(name, frame);
        }
    }

    // The code of the device is compiled while it is used.
    private void WarmUp()
    {
        foreach ((_, string frame) in s_methods)
        {
            new StreamRun(device.Port, HttpConversation.Frame(frame, true), 4, 1).Run(options.WarmUp / s_methods.Length);
            new StreamRun(device.Port, new WebSocketConversation(frame), 4, 1).Run(options.WarmUp / s_methods.Length);
            new ThreadedRun(1, () => new UdpExchange(device.UdpPort, frame)).Run(options.WarmUp / s_methods.Length);
        }
    }

    private void RunMethod(string name, string frame)
    {
        HttpConversation keeping = HttpConversation.Frame(frame, true);
        HttpConversation closing = HttpConversation.Frame(frame, false);
        WebSocketConversation webSocket = new(frame);
        using KestrelProcess kestrel = new(AnswerTo(frame));
        new StreamRun(kestrel.Port, keeping, 4, 1).Run(options.WarmUp / 2);
        foreach (int clients in s_clients)
            Measure(name, "HTTP keep-alive", clients, port => new StreamRun(port, keeping, clients, 1), kestrel);
        if (WrkRun.IsInstalled)
            Measure(name, "HTTP keep-alive, client is wrk", WrkConnections, port => new WrkRun(port, frame, WrkConnections), kestrel);
        foreach (int clients in s_clients)
            Measure(name, "HTTP close", clients, port => new ThreadedRun(clients, () => new HttpCloseExchange(port, closing)), kestrel);
        foreach (int clients in s_clients)
            Measure(name, "WebSocket ping-pong", clients, port => new StreamRun(port, webSocket, clients, 1), null);
        foreach (int clients in s_clients)
            Measure(name, $"WebSocket, {Window} under way", clients, port => new StreamRun(port, webSocket, clients, Window), null);
        foreach (int clients in s_clients)
            Measure(name, "UDP", clients, _ => new ThreadedRun(clients, () => new UdpExchange(device.UdpPort, frame)), null);
        Measure(name, "UART (pty)", 1, _ => new ThreadedRun(1, () => new UartExchange(device.SerialPath, frame)), null);
    }

    private void Measure(string name, string way, int clients, Func<int, ILoadRun> create, KestrelProcess kestrel)
    {
        JsonNode before = device.Call("Bench.Usage");
        LoadFigures figures = create(device.Port).Run(options.Time);
        JsonNode after = device.Call("Bench.Usage");
        double allocated = ((double)after["allocated"] - (double)before["allocated"]) / figures.Calls;
        object beside = kestrel == null ? "" : create(kestrel.Port).Run(options.Time).Calls / options.Time.TotalSeconds;
        report.Row(name, way, clients, figures.Calls / options.Time.TotalSeconds, figures.MedianMicroseconds, figures.HighMicroseconds, allocated, beside);
    }

    private byte[] AnswerTo(string frame)
    {
        using HttpClient client = new();
        using StringContent content = new(frame, Encoding.UTF8);
        return client.PostAsync($"http://127.0.0.1:{device.Port}/rpc", content).Result.Content.ReadAsByteArrayAsync().Result;
    }
}
