// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Location;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

/// <summary>A device with jobs, and times as text.</summary>
internal sealed class CronBench
{
    internal const int SchemaEntries = 4;
    internal const string Berlin = "CET-1CEST,M3.5.0,M10.5.0/3";

    internal CronBench()
        : this("", 999, 999)
    {
    }

    internal CronBench(string zone, double latitude, double longitude)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(SchemaEntries);
        AddSchema(schema, latitude, longitude);
        Kit = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new LocationLibrary(), new CronLibrary());
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Assert.IsTrue(Kit.Device.Clock.TrySetTimeZone(zone), zone);
    }

    internal TestDevice Kit { get; }

    internal CronScheduler Cron => CronScheduler.From(Kit.Device);

    /// <summary>What has run, one line each: local time and name.</summary>
    internal string Runs { get; private set; } = "";

    internal static void AddSchema(ConfigSchemaBuilder schema, double latitude, double longitude)
    {
        schema.BeginObject("device");
        schema.BeginObject("location");
        schema.Double("lat", latitude);
        schema.Double("lon", longitude);
        schema.EndObject();
        schema.EndObject();
    }

    /// <summary>Seconds since 1970 of 2026-03-29 01:59:00, a time in UTC.</summary>
    internal static long Unix(string text)
    {
        long days = CivilTime.DaysFromDate(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        return days * 86400 + Number(text, 11, 2) * 3600 + Number(text, 14, 2) * 60 + Number(text, 17, 2);
    }

    internal void SetTime(string utc) => Kit.Device.Clock.Set(Unix(utc) * 1000000);

    /// <summary>Adds a job that notes when it runs.</summary>
    internal int Add(string expression, string name)
    {
        int id = Cron.Add(expression, job => Runs += Kit.Device.Clock.Format("%F %T ", Kit.Device.Clock.UnixSeconds) + name + "\n");
        Assert.IsTrue(id != CronConstants.InvalidJobId, Kit.Platform.ConsoleText);
        return id;
    }

    /// <summary>Lets time pass, second by second.</summary>
    internal void Pass(int seconds)
    {
        Kit.Step();
        for (int i = 0; i < seconds; i++)
        {
            Kit.Platform.FakeClock.Advance(1000);
            Kit.Step();
        }
    }

    /// <summary>The next times of an expression after one, in local time with its zone, with commas.</summary>
    internal string Next(string expression, string after, int count)
    {
        CronPlan plan;
        string error = CronReader.Read(expression, out plan);
        Assert.IsNull(error, expression + ": " + error);
        CronSurroundings surroundings = new CronSurroundings();
        surroundings.Update(Kit.Device);
        string text = "";
        long time = Unix(after);
        for (int i = 0; i < count && time != CronPlan.Never; i++)
        {
            time = plan.Next(time, surroundings);
            text += (i == 0 ? "" : ", ") + (time == CronPlan.Never ? "never" : Kit.Device.Clock.Format("%F %T %Z", time));
        }

        return text;
    }

    private static int Number(string text, int start, int count) => int.Parse(text.Substring(start, count));
}
