// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Crontab;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;

namespace Mgos.Service.Cron.Tests.Host;

/// <summary>A case of the corpus: besides frames, files, time that passes, and what has run.</summary>
internal sealed class CronCase : ServiceCase
{
    private readonly RamStorage _storage = new();
    private string _runs = "";

    protected override TestDevice CreateDevice() => CronDevice.Create(_storage, true);

    protected override string Step(string what, string rest)
    {
        switch (what)
        {
            case "handle": JobTable.From(Kit.Device).AddHandler(rest, Note); return null;
            case "pass": Pass(int.Parse(rest)); return null;
            case "ran": return Expect(rest);
            case "file": return Encoding.UTF8.GetString(_storage.ReadFile(CrontabConstants.FileName)) == rest.Replace("\\n", "\n") ? null : "file is " + Encoding.UTF8.GetString(_storage.ReadFile(CrontabConstants.FileName));
            default: return "no such step: " + what;
        }
    }

    private void Note(string action, byte[] payload) => _runs += (_runs.Length > 0 ? " " : "") + Kit.Device.Clock.UnixSeconds + ":" + action + (payload == null ? "" : ":" + Encoding.UTF8.GetString(payload));

    private void Pass(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            Kit.Platform.FakeClock.Advance(1000);
            Kit.Step();
        }
    }

    private string Expect(string expected)
    {
        string runs = _runs;
        _runs = "";
        return runs == (expected == "nothing" ? "" : expected) ? null : "expected runs <" + expected + ">, real <" + runs + ">";
    }
}
