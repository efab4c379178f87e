// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Bench.Load;

/// <summary>Makes calls one after the other, on a number of threads.</summary>
internal sealed class ThreadedRun(int threads, Func<IExchange> create) : ILoadRun
{
    public LoadFigures Run(TimeSpan time)
    {
        Latencies[] parts = [.. Enumerable.Range(0, threads).Select(_ => new Latencies())];
        Exception failure = null;
        Thread[] running = [.. parts.Select(part => new Thread(() => Call(part, time, e => failure = e)))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
        if (failure != null)
            throw failure;
        Latencies all = new();
        foreach (Latencies part in parts)
            all.Add(part);
        return all.ToFigures();
    }

    private void Call(Latencies latencies, TimeSpan time, Action<Exception> fail)
    {
        try
        {
            using IExchange exchange = create();
            for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < time;)
            {
                long start = Stopwatch.GetTimestamp();
                exchange.Call();
                latencies.Add(Stopwatch.GetTimestamp() - start);
            }
        }
        catch (Exception e)
        {
            fail(e);
        }
    }
}
