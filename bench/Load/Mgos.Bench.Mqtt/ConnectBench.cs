// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Bench.Load;
using Mgos.Mqtt;
using Mgos.TestBroker;

namespace Mgos.Bench.Mqtt;

/// <summary>From the start of an attempt to the first message that the broker has.</summary>
internal sealed class ConnectBench(Mosquitto broker, Report report)
{
    private const int Attempts = 21;
    private const int PauseMilliseconds = 30;

    private readonly ManualResetEventSlim _acknowledged = new();

    public void Run()
    {
        using Authority authority = new("Bench authority");
        using Mosquitto secured = Mosquitto.WithMutualTls(authority);
        report.Head($"Connection, {Attempts} attempts", "ms from Connect until the broker has acknowledged the first message (QoS 1)", "best", "median", "worst");
        using (BenchDevice device = new("connect", BenchDevice.Options(broker)))
            Measure("without TLS", device);
        using (BenchDevice device = new("connect", BenchDevice.Options(secured, isSecure: true), BenchDevice.Keys(authority, isRsa: false)))
            Measure("TLS, both sides with a certificate, P-256", device);
        using (BenchDevice device = new("connect", BenchDevice.Options(secured, isSecure: true), BenchDevice.Keys(authority, isRsa: true)))
            Measure("the same, the device's RSA 2048", device);
    }

    private void Measure(string what, BenchDevice device)
    {
        device.Do(() => device.Connection.AddEventHandler((_, data) =>
        {
            if (data.Event == MqttEvent.Puback)
                _acknowledged.Set();
        }));
        double[] times = [.. Enumerable.Range(0, Attempts).Select(_ => Attempt(device)).Order()];
        report.Row(what, times[0], times[Attempts / 2], times[^1]);
    }

    private double Attempt(BenchDevice device)
    {
        device.Do(() => device.Connection.Disconnect());
        Thread.Sleep(PauseMilliseconds);
        _acknowledged.Reset();
        Stopwatch watch = Stopwatch.StartNew();
        device.Do(() =>
        {
            device.Connection.Connect();
            device.Connection.Publish("first", "x", 1, false);
        });
        if (!_acknowledged.Wait(BenchDevice.PatienceMilliseconds))
            throw new TimeoutException("no acknowledgement");
        return watch.Elapsed.TotalMilliseconds;
    }
}
