// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.I2c;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Config;
using Mgos.Host;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;
using Mgos.I2c;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;

namespace Mgos.Service.I2c.Tests;

/// <summary>One case of tests/corpus/i2c, and how to run it.</summary>
internal sealed class I2cCase(string title)
{
    private const int MemoryAddress = 80;
    private const int SensorAddress = 118;

    private readonly List<string> _lines = [];
    private VirtualI2cBus _wires;
    private TestDevice _kit;
    private RecordingChannel _channel;
    private string _transfer = "none";
    private int _readCount;

    public static I2cCase[] ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus/i2c"), "*.txt").SelectMany(Read).ToArray();

    /// <summary>Runs the case; null if all is as expected.</summary>
    public string Run()
    {
        using var machine = HostMachine.CreateTemporary("i2c");
        using var entered = machine.Enter();
        _wires = machine.Buses.I2c(1);
        Boot();
        var failure = _lines.Select(Step).FirstOrDefault(result => result != null);
        if (failure == null && _readCount != _channel.SentCount)
            failure = "unexpected output <" + _channel.LastSent + ">";
        _kit.Device.ShutDown();
        return failure == null ? null : title + ": " + failure;
    }

    private static IEnumerable<I2cCase> Read(string path)
    {
        I2cCase current = null;
        foreach (var line in File.ReadLines(path).SkipWhile(line => line.Length > 0).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                current._lines.Add(line);
                continue;
            }

            if (current != null)
                yield return current;
            current = new I2cCase(Path.GetFileName(path) + ": " + line[2..]);
        }

        yield return current;
    }

    private void Boot()
    {
        _wires.Attach(MemoryAddress, new RegisterDevice());
        _wires.Attach(SensorAddress, new Bme280Device());
        _wires.Transferred += transfer => _transfer = transfer.ToString();
        _kit = new TestDevice([Schema()], new ConfigLibrary(), new RouterLibrary(), new I2cLibrary(), new I2cServiceLibrary());
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
                _kit.Step();
                return null;
            case "<":
                return ExpectSent(words[1]);
            case "wire":
                return _transfer == words[1] ? null : "expected the transfer " + words[1] + ", real " + _transfer;
            case "break" or "mend":
                _wires.Fault = words[0] == "mend" ? I2cTransferStatus.FullTransfer : I2cTransferStatus.ClockStretchTimeout;
                return null;
            default:
                return StepDevice(words[0], words[1].Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray());
        }
    }

    private string StepDevice(string what, int[] numbers)
    {
        var memory = _wires.Find(numbers[0]) as RegisterDevice;
        switch (what)
        {
            case "plug":
                _wires.Attach(numbers[0], new RegisterDevice());
                return null;
            case "unplug":
                return _wires.Detach(numbers[0]) ? null : "nothing at " + numbers[0];
            case "reg":
                memory[numbers[1]] = (byte)numbers[2];
                return null;
            case "expect":
                return memory[numbers[1]] == numbers[2] ? null : "expected " + numbers[2] + ", real " + memory[numbers[1]];
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

    private static ConfigSchema Schema()
    {
        var schema = new ConfigSchemaBuilder(14);
        foreach (var name in new[] { "i2c", "i2c1" })
        {
            schema.BeginObject(name);
            schema.Boolean("enable", name == "i2c");
            schema.Int("unit_no", name == "i2c" ? 0 : 1);
            schema.Int("freq", 100000);
            schema.Boolean("debug", false);
            schema.Int("sda_gpio", 32);
            schema.Int("scl_gpio", 33);
            schema.EndObject();
        }

        return schema.Build();
    }
}
