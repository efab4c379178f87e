// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Net.Tests;

/// <summary>A device with real sockets whose loop the test drives.</summary>
internal sealed class SteppedNetwork : IDisposable
{
    private const int PatienceMilliseconds = 30000;

    private readonly TestDevice _kit = new TestDevice(null);

    public Device Device => _kit.Device;

    public string LogText => _kit.Platform.ConsoleText;

    public EchoServer Listen() => new EchoServer(Device);

    public Recorder Connect(int port)
    {
        ConnectProbe probe = new ConnectProbe();
        new TcpConnector(Device).Connect("127.0.0.1", port, probe);
        Until(() => probe.Transport != null);
        return new Recorder(probe.Transport);
    }

    /// <summary>Drives the loop until something is true; gives up after a while, so that the test can say what is wrong.</summary>
    public void Until(Condition isDone)
    {
        DateTime end = DateTime.UtcNow.AddMilliseconds(PatienceMilliseconds);
        while (!isDone() && DateTime.UtcNow < end)
        {
            Device.Loop.RunOnce();
            Thread.Sleep(0);
        }
    }

    /// <summary>Runs the loop for real, with nothing to do for ever, and posts to it.</summary>
    public bool IsWokenByPost()
    {
        ManualResetEvent ran = new ManualResetEvent(false);
        Thread loop = new Thread(() => Device.Run());
        loop.Start();
        DateTime end = DateTime.UtcNow.AddMilliseconds(PatienceMilliseconds);
        while (!Device.HasBooted && DateTime.UtcNow < end)
            Thread.Sleep(1);
        bool isWoken = Device.HasBooted && Device.Loop.Post(() => ran.Set()) && ran.WaitOne(PatienceMilliseconds, false);
        Device.Stop();
        return loop.Join(PatienceMilliseconds) && isWoken;
    }

    public void Dispose() => Device.ShutDown();
}
