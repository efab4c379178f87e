// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Mgos.Aws.Tests.Host;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Mjs.Host;
using Mgos.Mqtt;
using Mgos.Rpc;
using Mgos.Rpc.Azure;
using Mgos.Shadow;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>A device with real libraries and a real connection, whose app, in C# or as a script, notes what the cloud tells. Its clock goes as the test runs its loop, and faster if the test wants.</summary>
internal sealed class AzureDevice : IDisposable
{
    private const int PatienceMilliseconds = 30000;

    private readonly HostMachine _machine = HostMachine.CreateTemporary("azure");
    private readonly IDisposable _entered;
    private readonly TestDevice _kit;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<string> _events = [];
    private readonly bool _isScript;
    private int _scriptEventsSeen;
    private long _moved;

    internal AzureDevice(Dictionary<string, string> settings, Dictionary<string, string> files, bool isScript = false)
    {
        _isScript = isScript;
        _entered = _machine.Enter();
        Dictionary<string, string> values = new(settings) { ["azure.enable"] = "true" };
        values.TryAdd("device.id", "own");
        values.TryAdd("mqtt.reconnect_timeout_min", "0.02");
        values.TryAdd("mqtt.reconnect_timeout_max", "0.05");
        values.TryAdd("mqtt.recv_mbuf_limit", "100000");
        object[] parts = [ManifestSchema.Build(values, "Mgos.Mqtt", "Mgos.Shadow", "Mgos.Azure", "Mgos.Rpc", "Mgos.Rpc.Azure", "Mgos.Mjs.Host")];
        RamStorage storage = new();
        foreach ((string name, string text) in files)
            storage.WriteFile(name, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text));
        _kit = isScript
            ? new TestDevice(parts, new VfsLibrary(), new ImageLibrary(files), new ConfigLibrary(), new MqttLibrary(), new ShadowLibrary(), new AzureLibrary(), new MjsHostLibrary())
            : new TestDevice(parts, new StorageLibrary(storage), new ConfigLibrary(), new RpcLibrary(), new MqttLibrary(), new ShadowLibrary(), new AzureLibrary(), new AzureRpcLibrary());
        _kit.Platform.FakeClock.SetUnixMicroseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000);
        Assert.AreEqual(0, (int)_kit.Boot(), Log);
        Device.Events.AddHandler(AzureEvents.CloudMessage, (id, data) => Messages.Add(((AzureMessage)data).Text + " " + ((AzureMessage)data).Properties.Find("color")));
        if (isScript)
            RunScript("let seen = []; Shadow.addHandler(function(event, state) { if (event !== 'GET' && event !== 'UPDATE') seen.push([event, state]); });", "api_events.js", "api_shadow.js", "api_azure.js");
        else
            Shadow.AddHandler(Note);
    }

    internal Device Device => _kit.Device;

    internal DeviceShadow Shadow => DeviceShadow.From(Device);

    internal AzureHub Hub => AzureHub.From(Device);

    internal MqttConnection Connection => MqttConnection.From(Device);

    internal DeviceConfig Config => DeviceConfig.From(Device);

    internal List<string> Messages { get; } = [];

    internal string Log => _kit.Platform.ConsoleText;

    /// <summary>Gives the device an address, so that it connects.</summary>
    internal AzureDevice Join()
    {
        Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        return this;
    }

    internal AzureDevice JoinAndConnect()
    {
        Join();
        RunUntil(() => Hub.IsConnected, "a connection");
        return this;
    }

    internal void RunUntil(Func<bool> condition, string what)
    {
        Stopwatch patience = Stopwatch.StartNew();
        while (!condition())
        {
            if (patience.ElapsedMilliseconds > PatienceMilliseconds)
                throw new TimeoutException("Not seen: " + what + "; events: " + string.Join(" | ", _events) + "; log:\n" + Log);
            int passed = (int)(_watch.ElapsedMilliseconds - _moved);
            _kit.Platform.FakeClock.Advance(passed);
            _moved += passed;
            if (_kit.Device.Loop.RunOnce() > 0)
                Thread.Sleep(1);
        }
    }

    internal void RunUntilLogged(string text) => RunUntil(() => Log.Contains(text), "'" + text + "'");

    internal T Await<T>(Task<T> task)
    {
        RunUntil(() => task.IsCompleted, "an answer");
        return task.Result;
    }

    /// <summary>Has time pass, without anything else.</summary>
    internal void Skip(int seconds) => _kit.Platform.FakeClock.Advance(seconds * 1000);

    internal string NextEvent()
    {
        RunUntil(() => TakeScriptEvents() || _events.Count > 0, "an event");
        string next = _events[0];
        _events.RemoveAt(0);
        return next;
    }

    internal bool Report(string state) => _isScript ? Value($"Shadow.update(0, {state}) === undefined") == "true" : Shadow.Update(state);

    internal bool Get() => _isScript ? Value("Shadow.get()") == "true" : Shadow.Get();

    internal string Evaluate(string text) => Value(text);

    internal void SetClock(DateTimeOffset time)
    {
        _machine.ClockOffset = time.UtcDateTime - DateTime.UtcNow;
        Device.Clock.Set(time.ToUnixTimeMilliseconds() * 1000);
    }

    public void Dispose()
    {
        Device.ShutDown();
        _entered.Dispose();
        _machine.Dispose();
    }

    private void RunScript(string text, params string[] modules)
    {
        foreach (string module in modules)
            Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", module)).Replace("load('api_events.js');", ""));
        Execute(text);
    }

    private void Execute(string text) => Assert.IsTrue(MjsHost.From(Device).Execute(text, "test.js"), text + "\n" + MjsHost.From(Device).Engine.LastError);

    private string Value(string text)
    {
        Execute(text);
        byte[] json = MjsHost.From(Device).Engine.Result.ToJson();
        return json == null ? "" : Encoding.UTF8.GetString(json);
    }

    private bool TakeScriptEvents()
    {
        if (!_isScript)
            return false;
        JsonArray seen = JsonNode.Parse(Value("seen"))!.AsArray();
        foreach (JsonNode one in seen.Skip(_scriptEventsSeen))
            _events.Add((string)one![0] + (one[1]!.AsObject().Count == 0 ? "" : " " + one[1]!.ToJsonString()));
        _scriptEventsSeen = seen.Count;
        return _events.Count > 0;
    }

    private void Note(ShadowNotice notice)
    {
        if (notice.Event is ShadowEvent.Get or ShadowEvent.Update)
            return;
        string error = notice.Error == null ? "" : " " + notice.Error.Code + " " + notice.Error.Message;
        _events.Add(notice.Name + (notice.State == null || notice.State.Text.Length < 3 ? "" : " " + notice.State.Text) + error);
    }

    private sealed class ImageLibrary(Dictionary<string, string> files) : MgosLibrary
    {
        public override string Name => "files";

        public override bool Init(Device device) => files.All(one => device.Files.WriteFile(one.Key, Encoding.UTF8.GetBytes(one.Value), Encoding.UTF8.GetByteCount(one.Value)));
    }
}
