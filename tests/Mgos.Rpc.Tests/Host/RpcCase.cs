// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Mgos.Rpc.Tests.Host;

/// <summary>One case of tests/corpus/rpc, and how to run it.</summary>
internal sealed class RpcCase
{
    private readonly List<string> _lines = new List<string>();
    private readonly RpcBench _bench = new RpcBench();
    private RecordingChannel _channel;
    private string _title;
    private bool _isTaken;
    private int _readCount;
    private string _callId = "";

    public static List<RpcCase> ReadAll()
    {
        List<RpcCase> cases = new List<RpcCase>();
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus/rpc"), "*.txt"))
            cases.AddRange(Read(path));
        return cases;
    }

    /// <summary>Runs the case; null if all is as expected.</summary>
    public string Run()
    {
        bool isCall = _lines.Any(line => line.StartsWith("call ") || line.StartsWith("notify "));
        _channel = isCall ? _bench.AddOpenChannel("peer", true) : _bench.Channel;
        string failure = _lines.Select(Step).FirstOrDefault(result => result != null);
        if (failure == null && _readCount != _channel.SentCount)
            failure = "unexpected output <" + _channel.LastSent + ">";
        return failure == null ? null : _title + ": " + failure;
    }

    private static IEnumerable<RpcCase> Read(string path)
    {
        RpcCase current = null;
        foreach (string line in File.ReadLines(path).SkipWhile(line => line.Length > 0))
        {
            if (line.StartsWith("# "))
            {
                if (current != null)
                    yield return current;
                current = new RpcCase { _title = Path.GetFileName(path) + ": " + line.Substring(2) };
            }
            else if (line.Length > 0)
            {
                current._lines.Add(line);
            }
        }

        yield return current;
    }

    private string Step(string line)
    {
        int blank = line.IndexOf(' ');
        string rest = line.Substring(blank + 1);
        switch (line.Substring(0, blank))
        {
            case ">":
                byte[] data = CorpusText.Bytes(WithId(rest));
                _isTaken = _bench.Router.OnFrame(_channel, data, 0, data.Length);
                return null;
            case "<":
                return ExpectSent(rest);
            case "=":
                return (rest == "taken") == _isTaken ? null : "expected " + rest + ", real " + (_isTaken ? "taken" : "invalid");
            case "!":
                return _bench.Answer == rest ? null : "expected answer <" + rest + ">, real <" + _bench.Answer + ">";
            case "call":
                return Call(rest, _bench.Note);
            case "notify":
                return Call(rest, null);
            default:
                return "what is <" + line + ">?";
        }
    }

    private string Call(string text, RpcResultHandler handler)
    {
        int blank = text.IndexOf(' ');
        string args = blank < 0 ? null : Encoding.UTF8.GetString(CorpusText.Bytes(text.Substring(blank + 1)));
        return _bench.Router.Call("peer", blank < 0 ? text : text.Substring(0, blank), args, handler, null) ? null : "not sent";
    }

    private string ExpectSent(string expected)
    {
        if (_channel.SentCount != _readCount + 1)
            return "expected <" + expected + ">, real " + (_channel.SentCount - _readCount) + " frames";
        string sent = _channel.SentAt(_readCount++);
        int id = sent.IndexOf("\"id\":", StringComparison.Ordinal) + 5;
        if (expected.Contains("\"id\":ID,"))
            _callId = sent.Substring(id, sent.IndexOf(',', id) - id);
        string text = Encoding.UTF8.GetString(CorpusText.Bytes(WithId(expected)));
        return sent == text ? null : "expected <" + text + ">, real <" + sent + ">";
    }

    private string WithId(string text) => _callId.Length == 0 && !text.Contains("\"id\":ID,") ? text : text.Replace("ID", _callId);
}
