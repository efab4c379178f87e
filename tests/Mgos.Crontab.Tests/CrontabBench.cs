// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Cron;
using Mgos.Location;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Crontab.Tests;

/// <summary>A device with a table of jobs, whose actions "a" and "b" are noted.</summary>
internal sealed class CrontabBench
{
    internal const int SchemaEntries = 4;

    internal CrontabBench(string file)
        : this(new RamStorage(), file)
    {
    }

    internal CrontabBench(RamStorage storage, string file)
    {
        Storage = storage;
        if (file != null)
            WriteFile(file);
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(SchemaEntries);
        AddSchema(schema);
        Kit = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(Storage), new ConfigLibrary(), new LocationLibrary(), new CronLibrary(), new CrontabLibrary());
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Table.AddHandler("a", Note);
        Table.AddHandler("b", Note);
    }

    internal RamStorage Storage { get; }

    internal TestDevice Kit { get; }

    internal JobTable Table => JobTable.From(Kit.Device);

    /// <summary>What has run, one line each: seconds since 1970, action, payload.</summary>
    internal string Runs { get; private set; } = "";

    internal string File => Storage.ReadFile(CrontabConstants.FileName) == null ? "" : Text(Storage.ReadFile(CrontabConstants.FileName));

    internal static void AddSchema(ConfigSchemaBuilder schema)
    {
        schema.BeginObject("device");
        schema.BeginObject("location");
        schema.Double("lat", 999);
        schema.Double("lon", 999);
        schema.EndObject();
        schema.EndObject();
    }

    internal static CrontabJob Job(string at, string action, string payload) =>
        new CrontabJob { At = at, Action = action, Payload = payload == null ? null : Encoding.UTF8.GetBytes(payload) };

    internal void WriteFile(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Storage.WriteFile(CrontabConstants.FileName, data, data.Length);
    }

    /// <summary>Lets time pass, second by second; gives what has run.</summary>
    internal string Pass(int seconds)
    {
        Runs = "";
        Kit.Step();
        for (int i = 0; i < seconds; i++)
        {
            Kit.Platform.FakeClock.Advance(1000);
            Kit.Step();
        }

        return Runs;
    }

    private static string Text(byte[] data) => Encoding.UTF8.GetString(data, 0, data.Length);

    private void Note(string action, byte[] payload) => Runs += Kit.Device.Clock.UnixSeconds.ToString() + " " + action + " " + (payload == null ? "" : Text(payload)) + "\n";
}
