// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Host;
using Mgos.TestKit;

namespace Mgos.Rpc.Tests.Host;

/// <summary>One case of a corpus of calls: frames that arrive (<c>&gt;</c>) and go out (<c>&lt;</c>) on a device, and steps of the area itself.</summary>
/// <remarks>In a file a case begins with a line <c># title</c>; what stands before the first empty line is for people.</remarks>
public abstract class ServiceCase
{
    private readonly List<string> _lines = new List<string>();
    private RecordingChannel _channel;
    private string _title;
    private int _readCount;

    /// <summary>The machine under the device.</summary>
    protected HostMachine Machine { get; private set; }

    /// <summary>The device.</summary>
    protected TestDevice Kit { get; private set; }

    /// <summary>Reads all cases in <c>corpus/AREA</c>.</summary>
    internal static List<ServiceCase> ReadAll(string area, Func<ServiceCase> create) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", area), "*.txt").SelectMany(path => Read(path, create)).ToList();

    /// <summary>Runs the case; null if all is as expected.</summary>
    internal string Run()
    {
        using HostMachine machine = HostMachine.CreateTemporary("corpus");
        using IDisposable entered = machine.Enter();
        Machine = machine;
        Kit = CreateDevice();
        Kit.Device.Info.Id = "dev1";
        Kit.Boot();
        AddChannel();
        string failure = _lines.Select(Step).FirstOrDefault(result => result != null);
        if (failure == null && _readCount != _channel.SentCount)
            failure = "unexpected output <" + _channel.LastSent + ">";
        Kit.Device.ShutDown();
        return failure == null ? null : _title + ": " + failure;
    }

    /// <summary>Makes the device, with the clock it is to have; not booted.</summary>
    protected abstract TestDevice CreateDevice();

    /// <summary>Takes a step that is no frame; gives null, or what is not as expected.</summary>
    protected abstract string Step(string what, string rest);

    /// <summary>Lets the device do what there is to do.</summary>
    protected virtual void Settle()
    {
        Machine.WaitForEvents();
        Kit.Step();
    }

    private static List<ServiceCase> Read(string path, Func<ServiceCase> create)
    {
        List<ServiceCase> cases = new List<ServiceCase>();
        foreach (string line in File.ReadLines(path).SkipWhile(line => line.Length > 0).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                cases.Add(create());
                cases[cases.Count - 1]._title = Path.GetFileName(path) + ": " + line.Substring(2);
            }
            else
            {
                cases[cases.Count - 1]._lines.Add(line);
            }
        }

        return cases;
    }

    private void AddChannel()
    {
        RpcRouter router = RpcRouter.From(Kit.Device);
        router.AddRpcService();
        _channel = new RecordingChannel(router, false);
        router.AddChannel(_channel);
        _channel.Connect();
    }

    private string Step(string line)
    {
        string[] words = line.Split(' ', 2);
        switch (words[0])
        {
            case ">":
                _channel.Receive(Encoding.UTF8.GetString(CorpusText.Bytes(words[1])));
                Settle();
                return null;
            case "<":
                return ExpectSent(words[1]);
            default:
                return Step(words[0], words.Length > 1 ? words[1] : "");
        }
    }

    private string ExpectSent(string expected)
    {
        if (_channel.SentCount <= _readCount)
            return "expected <" + expected + ">, real nothing";
        string sent = _channel.SentAt(_readCount++);
        return sent == expected ? null : "expected <" + expected + ">, real <" + sent + ">";
    }
}
