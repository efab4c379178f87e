// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Core;
using Mgos.Host;
using Mgos.Mqtt;
using Mgos.TestBroker;
using Mgos.TestKit;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>A device in this process, with a loop thread of its own and an MQTT connection.</summary>
internal sealed class MqttDevice : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly HostMachine _machine = HostMachine.CreateTemporary("mqtt");
    private readonly TestDevice _kit = new(null);
    private readonly ManualResetEventSlim _booted = new();
    private readonly Thread _thread;
    private volatile bool _isEnding;

    public MqttDevice(MqttOptions options, string id = "d1", RamStorage? files = null, TimeSpan clockOffset = default)
    {
        _machine.ClockOffset = clockOffset;
        _kit.Device.Files = files;
        _kit.Platform.FakeClock.SetUnixMicroseconds(clockOffset == default ? (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / 10 : 0);
        _thread = new Thread(() => Run(options, id)) { IsBackground = true };
        _thread.Start();
        _booted.Wait();
    }

    public MqttConnection Connection { get; private set; } = null!;

    public string Log => _kit.Platform.ConsoleText;

    public static MqttOptions Options(Mosquitto broker) => new()
    {
        Server = broker.Server, ReconnectTimeoutMin = 0.02, ReconnectTimeoutMax = 0.1, ReceiveLimit = 1 << 20, MaxQueueLength = 50000,
    };

    /// <summary>Runs something on the loop and waits for it.</summary>
    public void Do(Action action)
    {
        using ManualResetEventSlim done = new();
        while (!_kit.Device.Loop.Post(() => { action(); done.Set(); }))
            Thread.Sleep(1);
        Assert.True(done.Wait(s_patience), "the loop does not run");
    }

    public void WaitFor(Func<bool> condition, string what) => Wait(condition, () => what + "; log:\n" + Log);

    public void WaitUntilConnected() => WaitFor(() => Connection.IsConnected, "a connection");

    public void WaitForLog(string text) => WaitFor(() => Log.Contains(text, StringComparison.Ordinal), "'" + text + "'");

    public static void Wait(Func<bool> condition, Func<string> what)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !condition(); Thread.Sleep(2))
        {
            if (watch.Elapsed > s_patience)
                Assert.Fail("Not seen: " + what());
        }
    }

    public void Dispose()
    {
        _isEnding = true;
        _thread.Join();
        _machine.Dispose();
    }

    private void Run(MqttOptions options, string id)
    {
        using IDisposable entered = _machine.Enter();
        Device device = _kit.Device;
        device.Info.Id = id;
        _kit.Boot();
        Connection = MqttConnection.Create(device, "mqtt", options, null);
        device.Events.Trigger(NetworkEvents.IpAcquired, null);
        _booted.Set();
        Stopwatch watch = Stopwatch.StartNew();
        for (long moved = 0; !_isEnding;)
        {
            int milliseconds = (int)(watch.ElapsedMilliseconds - moved);
            moved += milliseconds;
            _kit.Platform.FakeClock.Advance(milliseconds);
            if (device.Loop.RunOnce() > 0)
                Thread.Sleep(1);
        }

        device.ShutDown();
    }
}
