// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Bench.Load;
using Mgos.Mqtt;
using Mgos.TestBroker;

namespace Mgos.Bench.Mqtt;

/// <summary>Messages from the device to a subscriber, and from a client to the device.</summary>
internal sealed class MessageBench(Mosquitto broker, Report report)
{
    private const int Runs = 3;
    private const int CountOfSmall = 10000;
    private const int CountOfLarge = 2000;
    private const int Burst = 50;
    private const int UnsentBytesMax = 2 * 1024 * 1024;
    private const int InFlightMax = 500;

    private static readonly int[] s_sizes = [100, 10240];

    public void Run()
    {
        using BenchDevice device = new("bench", BenchDevice.Options(broker));
        report.Head($"Messages a second, best of {Runs} runs", "way", "payload, bytes", "QoS 0", "QoS 1", "QoS 2");
        foreach (int size in s_sizes)
        {
            report.Row("out: until a subscriber has them all", size, Best(() => Out(device, size, 0)), Best(() => Out(device, size, 1)), Best(() => Out(device, size, 2)));
            report.Row("in: until the app has them all", size, Best(() => In(device, size, 0)), Best(() => In(device, size, 1)), Best(() => In(device, size, 2)));
        }
    }

    private static double Best(Func<double> run) => Enumerable.Range(0, Runs).Max(_ => run());

    private static int CountOf(int size) => size > 1000 ? CountOfLarge : CountOfSmall;

    private double Out(BenchDevice device, int size, int qos)
    {
        int received = 0;
        using PlainClient subscriber = new(broker.Port, "subscriber", (_, _) => received++);
        subscriber.Subscribe("out", 0);
        byte[] payload = new byte[size];
        int count = CountOf(size);
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < count; i += Burst)
        {
            // Beyond its limits the device drops messages.
            BenchDevice.WaitFor(() => device.Connection.UnsentBytes < UnsentBytesMax && i - Volatile.Read(ref received) < CountOfSmall / 2);
            device.Do(() =>
            {
                for (int j = 0; j < Burst; j++)
                    device.Connection.Publish("out", payload, qos, false);
            });
        }

        BenchDevice.WaitFor(() => Volatile.Read(ref received) >= count);
        double seconds = watch.Elapsed.TotalSeconds;
        BenchDevice.WaitFor(() => device.Connection.QueueLength == 0);
        return count / seconds;
    }

    private double In(BenchDevice device, int size, int qos)
    {
        int received = 0;
        MqttSubscription subscription = null;
        device.Do(() => subscription = device.Connection.Subscribe("in", qos, _ => received++));
        BenchDevice.WaitFor(() => subscription.IsActive);
        using PlainClient client = new(broker.Port, "publisher", (_, _) => { });
        byte[] payload = new byte[size];
        int count = CountOf(size);
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < count; i++)
        {
            if (i % Burst == 0)
                BenchDevice.WaitFor(() => i - Volatile.Read(ref received) < InFlightMax);
            client.Publish("in", payload, qos);
        }

        BenchDevice.WaitFor(() => Volatile.Read(ref received) >= count);
        double seconds = watch.Elapsed.TotalSeconds;
        device.Do(() => device.Connection.Unsubscribe(subscription));
        return count / seconds;
    }
}
