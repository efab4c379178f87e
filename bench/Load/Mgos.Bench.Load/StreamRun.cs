// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Net;
using Mgos.TestKit;

namespace Mgos.Bench.Load;

/// <summary>Keeps connections busy for some time, from one thread that never sleeps.</summary>
internal sealed class StreamRun(int port, IConversation conversation, int connections, int window) : ILoadRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public LoadFigures Run(TimeSpan time)
    {
        TestDevice kit = new(null);
        Latencies latencies = new();
        StreamClient[] clients = [.. Enumerable.Range(0, connections).Select(_ => new StreamClient(conversation, window, latencies))];
        foreach (StreamClient client in clients)
        {
            new TcpConnector(kit.Device).Connect("127.0.0.1", port, client);
            Drive(kit, clients, s_patience, () => client.IsReady);
        }

        foreach (StreamClient client in clients)
            client.Begin();
        Drive(kit, clients, time, () => false);
        kit.Device.ShutDown();
        return latencies.ToFigures();
    }

    private static void Drive(TestDevice kit, StreamClient[] clients, TimeSpan time, Func<bool> isDone)
    {
        long end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (!isDone() && Stopwatch.GetTimestamp() < end)
            kit.Device.Loop.RunOnce();
        string failure = clients.Select(client => client.Failure).FirstOrDefault(text => text != null);
        if (failure != null)
            throw new InvalidOperationException(failure);
    }
}
