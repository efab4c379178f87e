// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Net.Tests;

/// <summary>A device with real sockets whose loop the test drives.</summary>
internal sealed class SteppedNetwork : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestDevice _kit = new(null);

    public Device Device => _kit.Device;

    public string LogText => _kit.Platform.ConsoleText;

    public EchoServer Listen() => new(Device);

    public Recorder Connect(int port)
    {
        ConnectProbe probe = new();
        new TcpConnector(Device).Connect("127.0.0.1", port, probe);
        Until(() => probe.Transport != null);
        return new Recorder(probe.Transport);
    }

    /// <summary>Drives the loop until something is true; gives up after a while, so that the test can say what is wrong.</summary>
    public void Until(Func<bool> isDone)
    {
        DateTime end = DateTime.UtcNow + Patience;
        while (!isDone() && DateTime.UtcNow < end)
        {
            Device.Loop.RunOnce();
            Thread.Yield();
        }
    }

    /// <summary>Runs the loop for real, with nothing to do for ever, and posts to it.</summary>
    public bool IsWokenByPost()
    {
        using ManualResetEventSlim ran = new();
        Thread loop = new(() => Device.Run()) { IsBackground = true };
        loop.Start();
        bool isWoken = SpinWait.SpinUntil(() => Device.HasBooted, Patience) && Device.Loop.Post(ran.Set) && ran.Wait(Patience);
        Device.Stop();
        return loop.Join(Patience) && isWoken;
    }

    public void Dispose() => Device.ShutDown();
}
