// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Mgos.Config;
using Mgos.Host;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;
using Mgos.Wifi;
using Mgos.Wifi.Tests;

namespace Mgos.Service.Wifi.Tests;

/// <summary>One case of tests/corpus/wifi, and how to run it.</summary>
internal sealed class WifiCase(string title)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> _lines = [];
    private HostMachine _machine;
    private TestDevice _kit;
    private RecordingChannel _channel;
    private int _readCount;

    public static WifiCase[] ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus/wifi"), "*.txt").SelectMany(Read).ToArray();

    /// <summary>Runs the case; null if all is as expected.</summary>
    public string Run()
    {
        using var machine = HostMachine.CreateTemporary("wifi");
        using var entered = machine.Enter();
        _machine = machine;
        Boot();
        var failure = _lines.Select(Step).FirstOrDefault(result => result != null);
        if (failure == null && _readCount != _channel.SentCount)
            failure = "unexpected output <" + _channel.LastSent + ">";
        _kit.Device.ShutDown();
        return failure == null ? null : title + ": " + failure;
    }

    private static IEnumerable<WifiCase> Read(string path)
    {
        WifiCase current = null;
        foreach (var line in File.ReadLines(path).SkipWhile(line => line.Length > 0).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                current._lines.Add(line);
                continue;
            }

            if (current != null)
                yield return current;
            current = new WifiCase(Path.GetFileName(path) + ": " + line[2..]);
        }

        yield return current;
    }

    private void Boot()
    {
        _kit = new TestDevice(new object[] { WifiSchema.Create(false) }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new RouterLibrary(), new WifiLibrary(), new WifiServiceLibrary());
        _kit.Device.Info.Id = "dev1";
        _kit.Boot();
        var router = RpcRouter.From(_kit.Device);
        router.AddRpcService();
        _channel = new RecordingChannel(router, false);
        router.AddChannel(_channel);
        _channel.Connect();
    }

    private string Step(string line)
    {
        var words = line.Split(' ', 2);
        switch (words[0])
        {
            case ">":
                _channel.Receive(Encoding.UTF8.GetString(CorpusText.Bytes(words[1])));
                Settle();
                return null;
            case "<":
                return ExpectSent(words[1]);
            case "network":
                AddNetwork(words[1].Split(' '));
                return null;
            case "set":
                var setting = words[1].Split('=', 2);
                return DeviceConfig.From(_kit.Device).TrySetText(setting[0], setting[1]) ? null : "cannot set " + words[1];
            case "until":
                return WaitFor(words[1]);
            case "ap":
                return ExpectAccessPoint(words[1]);
            default:
                return "what is <" + line + ">?";
        }
    }

    private void AddNetwork(string[] words)
    {
        var network = _machine.Wifi.AddNetwork(Uri.UnescapeDataString(words[0]), words[1] == "-" ? "" : words[1]);
        if (words.Length > 2)
            network.SignalDbm = int.Parse(words[2], CultureInfo.InvariantCulture);
    }

    // The clock stands while an attempt is under way, so that none fails for being slow.
    private string WaitFor(string status)
    {
        var wifi = WifiManager.From(_kit.Device);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; Thread.Yield())
        {
            Settle();
            if (WifiStatusText.NameOf(wifi.Status) == status)
                return null;
            if (wifi.StationState != WifiStationState.Connecting)
                _kit.AdvanceMilliseconds(100);
        }

        return "expected " + status + ", real " + WifiStatusText.NameOf(wifi.Status);
    }

    private string ExpectAccessPoint(string expected)
    {
        var point = _machine.Wifi.AccessPoint;
        var real = point.IsOn ? point.Ssid + " " + (point.Password.Length == 0 ? "-" : point.Password) + " " + point.Channel + " " + point.Address : "off";
        return real == expected ? null : "expected access point <" + expected + ">, real <" + real + ">";
    }

    private string ExpectSent(string expected)
    {
        if (_channel.SentCount <= _readCount)
            return "expected <" + expected + ">, real nothing";
        var sent = _channel.SentAt(_readCount++);
        return sent == expected ? null : "expected <" + expected + ">, real <" + sent + ">";
    }

    private void Settle()
    {
        _machine.WaitForEvents();
        _kit.Step();
        _kit.AdvanceMilliseconds(1);
    }
}
