// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Shadow;
using Mgos.Shadow.Tests;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Shadow.Tests;

/// <summary>A machine with firmware that the shadow updates; the cloud and the server are the test.</summary>
internal sealed class OtaShadowBench : ILibrarySet
{
    private readonly bool _isEnabled;
    private readonly bool _isAutocommit;

    internal OtaShadowBench()
        : this(true, false)
    {
    }

    internal OtaShadowBench(bool isEnabled, bool isAutocommit)
    {
        _isEnabled = isEnabled;
        _isAutocommit = isAutocommit;
        Machine = new OtaMachine(new BoardMachine()) { Libraries = this };
        Machine.Settle();
        Machine.Install("1");
    }

    internal OtaMachine Machine { get; }

    internal FakeBackend Cloud { get; private set; }

    internal FakeUrlClient Server { get; private set; }

    /// <summary>What was fetched since the boot, with commas.</summary>
    internal string Fetched
    {
        get
        {
            string all = "";
            for (int i = 0; i < Server.Urls.Count; i++)
                all += (i == 0 ? "" : ",") + (string)Server.Urls[i];
            return all;
        }
    }

    /// <summary>What was reported last; empty if nothing was.</summary>
    internal string Reported => Cloud.Updates.Count == 0 ? "" : ((ShadowUpdate)Cloud.Updates[Cloud.Updates.Count - 1]).Text;

    private DeviceShadow Shadow => DeviceShadow.From(Machine.Device);

    public MgosLibrary[] Create() => new MgosLibrary[] { new Settings(this), new ShadowLibrary(), new Doubles(this), new OtaShadowLibrary() };

    internal static byte[] Bundle(string version) => OtaMachine.NewBundle(version, "ok").ToArray();

    internal void Connect()
    {
        Cloud.IsConnected = true;
        Shadow.RaiseConnected();
    }

    internal void Delta(string json)
    {
        Shadow.RaiseDelta(new ShadowState(Encoding.UTF8.GetBytes(json), 1));
        Machine.Advance(50);
    }

    internal void Order(string url) => Delta("{\"ota\":{\"url\":\"" + url + "\"}}");

    internal void Get(string json)
    {
        Shadow.RaiseGetAccepted(new ShadowState(Encoding.UTF8.GetBytes(json), 1));
        Machine.Advance(50);
    }

    /// <summary>Updates to a version by shadow, and runs it.</summary>
    internal void Update(string url, string version)
    {
        Connect();
        Order(url);
        Server.Deliver(Bundle(version));
        Machine.Advance(200);
        Assert.IsTrue(Machine.Device.IsStopping, Machine.Platform.ConsoleText);
        Machine.Restart();
        Assert.AreEqual(version, Machine.Running);
    }

    internal void CheckReported(string part) => Assert.IsTrue(Reported.IndexOf(part) >= 0, part + " is not in " + Reported);

    private sealed class Settings : MgosLibrary
    {
        private readonly OtaShadowBench _bench;

        internal Settings(OtaShadowBench bench)
        {
            _bench = bench;
        }

        public override string Name => "settings";

        public override bool Init(Device device)
        {
            DeviceConfig.From(device).SetBoolean("shadow.ota_enable", _bench._isEnabled);
            DeviceConfig.From(device).SetBoolean("shadow.autocommit", _bench._isAutocommit);
            return true;
        }
    }

    private sealed class Doubles : MgosLibrary
    {
        private readonly OtaShadowBench _bench;

        internal Doubles(OtaShadowBench bench)
        {
            _bench = bench;
        }

        public override string Name => "doubles";

        public override bool Init(Device device)
        {
            _bench.Cloud = new FakeBackend();
            DeviceShadow.From(device).AddBackend(_bench.Cloud);
            _bench.Server = new FakeUrlClient(OtaUpdater.From(device));
            OtaUpdater.From(device).UrlClient = _bench.Server;
            return true;
        }
    }
}
