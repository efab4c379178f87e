// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Bench.Load;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.TestBroker;

namespace Mgos.Bench.Mqtt;

/// <summary>What a connection costs: many of them on one device, and many devices with one each.</summary>
internal sealed class MemoryBench(Mosquitto broker, Report report)
{
    private const int Count = 100;
    private const double BytesPerKilobyte = 1024;

    public void Run()
    {
        report.Head($"Memory, KB each of {Count} in one process", "what", "managed", "resident");
        using (BenchDevice device = new("memory", BenchDevice.Options(broker)))
            Measure("a further connection of a device", () => Connections(device));
        List<BenchDevice> devices = [];
        Measure("a device with RPC and its connection", () => devices.AddRange(Enumerable.Range(0, Count).Select(i => new BenchDevice("d" + i, BenchDevice.Options(broker)))));
        devices.ForEach(device => device.Dispose());
    }

    private void Connections(BenchDevice device)
    {
        List<MqttConnection> connections = [];
        device.Do(() =>
        {
            for (int i = 0; i < Count; i++)
            {
                MqttOptions options = BenchDevice.Options(broker);
                options.ClientId = "c" + i;
                connections.Add(device.Create("c" + i, options));
            }

            connections.ForEach(connection => connection.Connect());
        });
        BenchDevice.WaitFor(() => connections.TrueForAll(connection => connection.IsConnected));
    }

    private void Measure(string what, Action action)
    {
        (double managed, double all) before = Used();
        action();
        (double managed, double all) after = Used();
        report.Row(what, (after.managed - before.managed) / Count / BytesPerKilobyte, (after.all - before.all) / Count / BytesPerKilobyte);
    }

    private static (double Managed, double All) Used()
    {
        double managed = GC.GetTotalMemory(true);
        using Process process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }
}
