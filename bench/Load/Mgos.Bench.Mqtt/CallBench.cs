// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;
using Mgos.Bench.Load;
using Mgos.TestBroker;

namespace Mgos.Bench.Mqtt;

/// <summary>RPC over MQTT: a caller on the other side of the broker.</summary>
internal sealed class CallBench(Mosquitto broker, Report report)
{
    private const int WarmUpMilliseconds = 1500;
    private const int Milliseconds = 3000;

    private static readonly string[] s_methods = ["RPC.Ping", "Sys.GetInfo"];

    public void Run()
    {
        using BenchDevice device = new("bench", BenchDevice.Options(broker));
        device.WaitForRpc(broker.Port);
        report.Head("RPC calls a second, QoS 1 there and back, the broker between", "method", "one after the other", "16 at a time", "128 at a time");
        foreach (string method in s_methods)
            report.Row(method, Calls(method, 1), Calls(method, 16), Calls(method, 128));
    }

    private double Calls(string method, int atATime)
    {
        int answers = 0;
        using SemaphoreSlim room = new(atATime);
        using PlainClient caller = new(broker.Port, "caller", (_, _) =>
        {
            Interlocked.Increment(ref answers);
            room.Release();
        });
        caller.Subscribe("caller/rpc", 1);
        byte[] call = Encoding.UTF8.GetBytes($$"""{"id":1,"src":"caller","method":"{{method}}"}""");
        Call(caller, room, call, WarmUpMilliseconds);
        int before = Volatile.Read(ref answers);
        Stopwatch watch = Stopwatch.StartNew();
        Call(caller, room, call, Milliseconds);
        return (Volatile.Read(ref answers) - before) / watch.Elapsed.TotalSeconds;
    }

    private static void Call(PlainClient caller, SemaphoreSlim room, byte[] call, int milliseconds)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < milliseconds;)
        {
            if (!room.Wait(BenchDevice.PatienceMilliseconds))
                throw new TimeoutException("no answer");
            caller.Publish("bench/rpc", call, 1);
        }
    }
}
