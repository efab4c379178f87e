// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Mqtt;
using Mgos.Rpc;
using Mgos.Rpc.Mqtt;
using Mgos.TestBroker;
using Mgos.TestKit;

namespace Mgos.Bench.Mqtt;

/// <summary>A virtual device in this process with MQTT, and RPC over it.</summary>
internal sealed class BenchDevice : IDisposable
{
    public const int PatienceMilliseconds = 30000;

    private readonly HostMachine _machine = HostMachine.CreateTemporary("bench");
    private readonly Device _device;
    private readonly Thread _loop;

    public BenchDevice(string id, MqttOptions options, RamStorage files = null)
    {
        using IDisposable entered = _machine.Enter();
        _device = new Device(new HostPlatform(_machine), new TestFirmware(null, [new RpcLibrary(), new MqttRpcLibrary()]), new TestApp());
        _device.Log.Level = LogLevel.Error;
        _device.Info.Id = id;
        _device.Files = files ?? new RamStorage();
        _device.Parts.Add(new DeviceConfig(_device, Schema()));
        Connection = MqttConnection.Configure(_device, options);
        using ManualResetEventSlim booted = new();
        _device.Events.AddHandler(SystemEvents.InitDone, (_, _) => booted.Set());
        _loop = new Thread(() => _device.Run()) { IsBackground = true };
        _loop.Start();
        booted.Wait();
        Do(() => Connection.Connect());
        WaitFor(() => Connection.IsConnected);
    }

    public MqttConnection Connection { get; }

    public static MqttOptions Options(Mosquitto broker, bool isSecure = false) => new()
    {
        Server = broker.Server,
        MaxQueueLength = MqttConstants.MaxQueueLength,
        ReceiveLimit = 1 << 20,
        ReconnectTimeoutMin = 0.1,
        SslCaCert = isSecure ? "ca.pem" : "",
        SslCert = isSecure ? "device.pem" : "",
        SslKey = isSecure ? "device.key" : "",
    };

    /// <summary>The files of a device that an authority lets in.</summary>
    public static RamStorage Keys(Authority authority, bool isRsa)
    {
        (string certificate, string key) = authority.Sign("device", isRsa);
        RamStorage files = new();
        foreach ((string name, string text) in new[] { ("ca.pem", authority.Pem), ("device.pem", certificate), ("device.key", key) })
        {
            byte[] data = Encoding.ASCII.GetBytes(text);
            files.WriteFile(name, data, data.Length);
        }

        return files;
    }

    public static void WaitFor(Func<bool> condition)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !condition(); Thread.Sleep(1))
        {
            if (watch.ElapsedMilliseconds > PatienceMilliseconds)
                throw new TimeoutException();
        }
    }

    /// <summary>Waits until a call is answered.</summary>
    public void WaitForRpc(int port)
    {
        using ManualResetEventSlim answered = new();
        using PlainClient client = new(port, "prober", (_, _) => answered.Set());
        client.Subscribe("prober/rpc", 0);
        while (!answered.Wait(100))
            client.Publish(_device.Info.Id + "/rpc", """{"id":1,"src":"prober","method":"RPC.Ping"}"""u8.ToArray(), 0);
    }

    /// <summary>Makes a further connection. Thread: loop.</summary>
    public MqttConnection Create(string id, MqttOptions options) => MqttConnection.Create(_device, id, options, null);

    /// <summary>Runs something on the loop and waits for it.</summary>
    public void Do(Action action)
    {
        TaskCompletionSource done = new();
        while (!_device.Loop.Post(() => Run(action, done)))
            Thread.Yield();
        done.Task.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _device.Stop();
        _loop.Join();
        _machine.Dispose();
    }

    private static void Run(Action action, TaskCompletionSource done)
    {
        try
        {
            action();
            done.SetResult();
        }
        catch (Exception e)
        {
            done.SetException(e);
        }
    }

    private static ConfigSchema Schema()
    {
        ConfigSchemaBuilder schema = new(14);
        schema.BeginObject("rpc");
        schema.Boolean("enable", true);
        schema.Boolean("service_sys_enable", true);
        schema.Int("max_frame_size", 4096);
        schema.String("acl", "");
        schema.String("acl_file", "");
        schema.Int("max_queue_length", 25);
        schema.Int("max_non_persistent_channels", 20);
        schema.BeginObject("mqtt");
        schema.Boolean("enable", true);
        schema.String("pub_topic", "%.*s/rpc");
        schema.String("sub_topic", "%.*s/rpc");
        schema.Boolean("sub_wc", true);
        schema.Int("qos", 1);
        schema.EndObject();
        schema.EndObject();
        return schema.Build();
    }
}
