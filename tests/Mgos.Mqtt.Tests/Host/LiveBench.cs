// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Threading;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Tests.Mqtt;
using Mgos.TestKit;

namespace Mgos.Mqtt.Tests.Host;

/// <summary>A device "d1" with a real connection; its clock goes as the test runs its loop.</summary>
internal sealed class LiveBench : IDisposable
{
    private readonly HostMachine _machine = HostMachine.CreateTemporary("mqtt");
    private readonly IDisposable _entered;
    private readonly TestDevice _kit;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _moved;

    public LiveBench(MqttOptions options, IFileStorage files = null)
    {
        _entered = _machine.Enter();
        _kit = new TestDevice(null);
        _kit.Device.Info.Id = "d1";
        _kit.Device.Files = files;
        _kit.Boot();
        Connection = new MqttConnection(_kit.Device, "mqtt", options, null, null);
        _kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
    }

    public Device Device => _kit.Device;

    public HostMachine Machine => _machine;

    public MqttConnection Connection { get; }

    public string Log => _kit.Platform.ConsoleText;

    /// <summary>Options for a scripted broker that is connected to again at once.</summary>
    public static MqttOptions To(ScriptedBroker broker) => new()
    {
        Server = "127.0.0.1:" + broker.Port, ReconnectTimeoutMin = 0.01, ReconnectTimeoutMax = 0.02, ReceiveLimit = 1 << 20, MaxQueueLength = 50000,
    };

    public void RunUntil(Func<bool> condition, string what, bool isSpinning = false)
    {
        Stopwatch patience = Stopwatch.StartNew();
        while (!condition())
        {
            if (patience.ElapsedMilliseconds > 30000)
                throw new TimeoutException("Not seen: " + what + "; log:\n" + Log);
            int milliseconds = (int)(_watch.ElapsedMilliseconds - _moved);
            _moved += milliseconds;
            Advance(milliseconds);
            if (_kit.Device.Loop.RunOnce() > 0)
                Thread.Sleep(isSpinning ? 0 : 1);
        }
    }

    /// <summary>Moves the device's clock ahead of the PC's.</summary>
    public void Advance(int milliseconds) => _kit.Platform.FakeClock.Advance(milliseconds);

    public void RunUntilConnected() => RunUntil(() => Connection.IsConnected, "a connection");

    public void RunUntilLogged(string text) => RunUntil(() => Log.Contains(text), "'" + text + "'");

    public void Dispose()
    {
        Connection.Dispose();
        _kit.Device.ShutDown();
        _entered.Dispose();
        _machine.Dispose();
    }
}
