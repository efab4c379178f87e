// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Gpio;
using Mgos.Host;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;

namespace Mgos.Service.Gpio.Tests;

/// <summary>One case of tests/corpus/gpio, and how to run it.</summary>
internal sealed class GpioCase(string title)
{
    private const long UnixMicroseconds = 1580000000123456;

    private readonly List<string> _lines = [];
    private HostMachine _machine;
    private TestDevice _kit;
    private RecordingChannel _channel;
    private int _readCount;

    public static GpioCase[] ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus/gpio"), "*.txt").SelectMany(Read).ToArray();

    /// <summary>Runs the case; null if all is as expected.</summary>
    public string Run()
    {
        using var machine = HostMachine.CreateTemporary("gpio");
        using var entered = machine.Enter();
        _machine = machine;
        Boot();
        var failure = _lines.Select(Step).FirstOrDefault(result => result != null);
        if (failure == null && _readCount != _channel.SentCount)
            failure = "unexpected output <" + _channel.LastSent + ">";
        _kit.Device.ShutDown();
        return failure == null ? null : title + ": " + failure;
    }

    private static IEnumerable<GpioCase> Read(string path)
    {
        GpioCase current = null;
        foreach (var line in File.ReadLines(path).SkipWhile(line => line.Length > 0).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                current._lines.Add(line);
                continue;
            }

            if (current != null)
                yield return current;
            current = new GpioCase(Path.GetFileName(path) + ": " + line[2..]);
        }

        yield return current;
    }

    private void Boot()
    {
        _kit = new TestDevice(null, new RouterLibrary(), new GpioLibrary(), new GpioServiceLibrary());
        _kit.Platform.FakeClock.SetUnixMicroseconds(UnixMicroseconds);
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
            case "wait":
                _kit.AdvanceMilliseconds(Number(words[1]));
                return null;
            default:
                return StepPin(words[0], words[1].Split(' '));
        }
    }

    private string StepPin(string what, string[] words)
    {
        var pin = _machine.Board.Pin(Number(words[0]));
        switch (what)
        {
            case "drive":
                pin.Set(words[1] == "high");
                Settle();
                return null;
            case "release":
                pin.Release();
                Settle();
                return null;
            case "expect":
                var real = pin.Mode + " " + (pin.Level ? "high" : "low");
                return real == words[1] + " " + words[2] ? null : "expected " + words[1] + " " + words[2] + ", real " + real;
            default:
                return "what is <" + what + ">?";
        }
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
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
