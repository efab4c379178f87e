// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Mjs.Host;
using Mgos.Mqtt;
using Mgos.Shadow;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.TestKit.Cloud.Host;

/// <summary>A device with real libraries and a real connection, whose app, in C# or as a script, notes what the cloud tells. Its clock goes as the test runs its loop, and faster if the test wants.</summary>
public abstract class ShadowDevice : IDisposable
{
    private const int PatienceMilliseconds = 30000;

    private readonly HostMachine _machine = HostMachine.CreateTemporary("shadow");
    private readonly IDisposable _entered;
    private readonly TestDevice _kit;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<string> _events = [];
    private int _scriptEventsSeen;
    private long _moved;

    /// <summary>Boots it.</summary>
    /// <param name="schema">Its configuration.</param>
    /// <param name="files">Files it has from the beginning.</param>
    /// <param name="libraries">What it has beside storage and configuration.</param>
    /// <param name="module">Script module of the cloud, for an app that is a script; null for one in C#.</param>
    protected ShadowDevice(ConfigSchema schema, Dictionary<string, string> files, MgosLibrary[] libraries, string module)
    {
        IsScript = module != null;
        _entered = _machine.Enter();
        MgosLibrary[] all = IsScript
            ? [new VfsLibrary(), new ImageLibrary(files), new ConfigLibrary(), .. libraries, new MjsHostLibrary()]
            : [new StorageLibrary(StorageOf(files)), new ConfigLibrary(), .. libraries];
        _kit = new TestDevice([schema], all);
        _kit.Platform.FakeClock.SetUnixMicroseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000);
        Assert.AreEqual(0, (int)_kit.Boot(), Log);
        if (IsScript)
            RunScript("let seen = []; Shadow.addHandler(function(event, state) { if (event !== 'GET' && event !== 'UPDATE') seen.push([event, state]); });", "api_events.js", "api_shadow.js", module);
        else
            Shadow.AddHandler(Note);
    }

    public HostMachine Machine => _machine;

    public Device Device => _kit.Device;

    public DeviceShadow Shadow => DeviceShadow.From(Device);

    public MqttConnection Connection => MqttConnection.From(Device);

    public DeviceConfig Config => DeviceConfig.From(Device);

    public string Log => _kit.Platform.ConsoleText;

    /// <summary>True if the app is a script.</summary>
    protected bool IsScript { get; }

    /// <summary>Gives the device an address, so that it connects.</summary>
    public void Join() => Device.Events.Trigger(NetworkEvents.IpAcquired, null);

    public void RunUntil(Func<bool> condition, string what)
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

    public void RunUntilLogged(string text) => RunUntil(() => Log.Contains(text), "'" + text + "'");

    /// <summary>Has time pass, without anything else.</summary>
    public void Skip(int seconds) => _kit.Platform.FakeClock.Advance(seconds * 1000);

    public string NextEvent()
    {
        RunUntil(HasEvents, "an event");
        string next = _events[0];
        _events.RemoveAt(0);
        return next;
    }

    public bool HasEvents() => TakeScriptEvents() || _events.Count > 0;

    public bool Report(long version, string state) => IsScript ? Evaluate($"Shadow.update({version}, {state}) === undefined") == "true" : Shadow.Update(version, state);

    public bool Get() => IsScript ? Evaluate("Shadow.get()") == "true" : Shadow.Get();

    /// <summary>Gives the value of an expression as JSON; empty for none.</summary>
    public string Evaluate(string text)
    {
        Execute(text);
        byte[] json = MjsHost.From(Device).Engine.Result.ToJson();
        return json == null ? "" : Encoding.UTF8.GetString(json);
    }

    public void SetClock(DateTimeOffset time)
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

    private static RamStorage StorageOf(Dictionary<string, string> files)
    {
        RamStorage storage = new();
        foreach ((string name, string text) in files)
            storage.WriteFile(name, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text));
        return storage;
    }

    private void RunScript(string text, params string[] modules)
    {
        foreach (string module in modules)
            Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", module)).Replace("load('api_events.js');", ""));
        Execute(text);
    }

    private void Execute(string text) => Assert.IsTrue(MjsHost.From(Device).Execute(text, "test.js"), text + "\n" + MjsHost.From(Device).Engine.LastError);

    private bool TakeScriptEvents()
    {
        if (!IsScript)
            return false;
        JsonArray seen = JsonNode.Parse(Evaluate("seen"))!.AsArray();
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
