// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Threading;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Sntp.Tests;

/// <summary>The client against a server on the loopback; the clock is fake.</summary>
[TestClass]
public class SntpClientTests
{
    private const uint Year2026 = 3976214400;
    private const long Year2026Unix = 1767225600;

    [TestMethod]
    public void An_answer_sets_the_clock_and_tells_everybody()
    {
        using var device = new ClockDevice();
        double delta = 0;
        device.Device.Events.AddHandler(SystemEvents.TimeChanged, (id, data) => delta = ((TimeChange)data).DeltaSeconds);
        device.Connect("");
        device.Test.AdvanceMilliseconds(1100);
        device.AnswerNext(Year2026);
        Assert.AreEqual(Year2026Unix, device.Device.Clock.UnixSeconds);
        Assert.IsTrue(delta > 0);
        Assert.IsTrue(device.Client.LastSyncedUptimeSeconds >= 0.9, device.Client.LastSyncedUptimeSeconds.ToString());
        Assert.IsTrue(device.Test.Platform.HasLogged("SNTP reply from 127.0.0.1:"), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void Queries_without_an_answer_are_repeated_with_growing_pauses()
    {
        using var device = new ClockDevice();
        device.Connect("");
        device.Test.AdvanceMilliseconds(899);
        Assert.IsFalse(device.Server.HasQuery);
        device.Test.AdvanceMilliseconds(201);
        device.Server.Take();
        device.Test.AdvanceMilliseconds(2200);
        device.Server.Take();
        device.Test.AdvanceMilliseconds(2900);
        Assert.IsFalse(device.Server.HasQuery);
        device.Test.AdvanceMilliseconds(1500);
        device.Server.Take();
        Assert.AreEqual(0.0, device.Client.LastSyncedUptimeSeconds);
    }

    [TestMethod]
    public void The_clock_is_set_again_after_the_update_interval()
    {
        using var device = new ClockDevice();
        device.Config.SetInt("sntp.update_interval", 60);
        device.Connect("");
        device.Test.AdvanceMilliseconds(1100);
        device.AnswerNext(Year2026);
        device.Test.AdvanceMilliseconds(53000);
        Assert.IsFalse(device.Server.HasQuery);
        device.AdvanceToQuery();
        device.AnswerNext(Year2026 + 1000);
        Assert.AreEqual(Year2026Unix + 1000, device.Device.Clock.UnixSeconds);
    }

    [TestMethod]
    public void The_server_of_the_network_is_asked_first()
    {
        using var device = new ClockDevice();
        using var local = new TimeServer();
        device.Connect(local.Address);
        device.Test.AdvanceMilliseconds(1100);
        local.Take();
        Assert.IsFalse(device.Server.HasQuery);
        device.Test.AdvanceMilliseconds(2200);
        device.Server.Take();
        device.Config.SetBoolean("sntp.use_dhcp_ntp_server", false);
        device.Connect(local.Address);
        device.Test.AdvanceMilliseconds(4400);
        device.Server.Take();
        Assert.IsFalse(local.HasQuery);
    }

    [TestMethod]
    public void What_is_no_answer_changes_nothing()
    {
        using var device = new ClockDevice();
        using var stranger = new TimeServer();
        device.Connect("");
        device.Test.AdvanceMilliseconds(1100);
        byte[] query = device.Server.Take();
        byte[] forged = Answers.To(query, Year2026, Year2026, 0);
        forged[Answers.OriginAt] ^= 1;
        device.Server.Answer(forged);
        device.Server.Answer([]);
        device.Server.Answer(new byte[1000]);
        byte[] unknowing = Answers.To(query, Year2026, Year2026, 0);
        unknowing[0] |= 0xc0;
        device.Server.Answer(unknowing);
        device.WaitFor(() => device.Test.Platform.HasLogged("it does not know the time"));
        Assert.IsTrue(device.Device.Clock.UnixSeconds < Year2026Unix);
        device.Server.Answer(Answers.To(query, Year2026, Year2026, 0));
        device.WaitFor(() => device.Device.Clock.UnixSeconds == Year2026Unix);
    }

    [TestMethod]
    public void A_server_that_refuses_is_left_alone()
    {
        using var device = new ClockDevice();
        device.Connect("");
        device.Test.AdvanceMilliseconds(1100);
        byte[] refusal = Answers.To(device.Server.Take(), Year2026, Year2026, 0);
        refusal[1] = 0;
        refusal[12] = (byte)'R';
        device.Server.Answer(refusal);
        device.WaitFor(() => device.Test.Platform.HasLogged("it refuses: R"));
        Assert.AreEqual(0.0, device.Client.LastSyncedUptimeSeconds);
    }

    [TestMethod]
    public void A_name_is_resolved_and_a_wrong_one_logged_once()
    {
        using var device = new ClockDevice();
        device.Config.SetString("sntp.server", "localhost:" + device.Server.Port);
        device.Connect("");
        device.Test.AdvanceMilliseconds(1100);
        device.WaitFor(() => device.Server.HasQuery);
        device.AnswerNext(Year2026);
        device.Config.SetString("sntp.server", "host:x");
        device.Client.Synchronize();
        device.Test.AdvanceMilliseconds(5000);
        string log = device.Test.Platform.ConsoleText;
        Assert.IsTrue(log.Contains("check sntp.server: host:x", StringComparison.Ordinal), log);
        Assert.AreEqual(log.IndexOf("check sntp.server", StringComparison.Ordinal), log.LastIndexOf("check sntp.server", StringComparison.Ordinal));
    }

    [TestMethod]
    public void It_can_be_switched_off()
    {
        using var device = new ClockDevice("{\"sntp\":{\"enable\":false}}");
        Assert.IsNull(device.Client);
        device.Connect("");
        device.Test.AdvanceMilliseconds(60000);
        Assert.IsFalse(device.Server.HasQuery);
    }

    [TestMethod]
    public void The_time_client_of_the_firmware_is_stopped()
    {
        using var machine = HostMachine.CreateTemporary("sntp");
        using var entered = machine.Enter();
        using var device = new ClockDevice();
        Assert.IsTrue(nanoFramework.Networking.Sntp.IsStarted);
        device.Connect("");
        Assert.IsFalse(nanoFramework.Networking.Sntp.IsStarted);
    }

    private sealed class ClockDevice : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        internal ClockDevice(string userConfig = null)
        {
            var files = new RamStorage();
            if (userConfig != null)
                files.WriteFile("conf9.json", System.Text.Encoding.UTF8.GetBytes(userConfig), userConfig.Length);
            Test = new TestDevice([CreateSchema()], new StorageLibrary(files), new ConfigLibrary(), new SntpLibrary());
            Assert.AreEqual(0, (int)Test.Boot(), Test.Platform.ConsoleText);
            Config.SetString("sntp.server", Server.Address);
        }

        internal TimeServer Server { get; } = new();

        internal TestDevice Test { get; }

        internal Device Device => Test.Device;

        internal SntpClient Client => SntpClient.From(Device);

        internal DeviceConfig Config => DeviceConfig.From(Device);

        public void Dispose()
        {
            Device.ShutDown();
            Server.Dispose();
        }

        internal void Connect(string timeServer) =>
            Device.Network.Report(NetworkEvents.IpAcquired, new NetworkInterfaceInfo(NetworkKind.Wifi, 0, "WiFi STA") { TimeServer = timeServer });

        internal void AdvanceToQuery()
        {
            for (int i = 0; i < 1000 && !Server.HasQuery; i++)
                Test.AdvanceMilliseconds(100);
        }

        internal void AnswerNext(uint seconds)
        {
            byte[] query = Server.Take();
            long local = Device.Clock.UnixSeconds;
            Server.Answer(Answers.To(query, seconds, seconds, 0));
            WaitFor(() => Device.Clock.UnixSeconds != local);
        }

        internal void WaitFor(Func<bool> condition)
        {
            for (var waited = Stopwatch.StartNew(); !condition() && waited.Elapsed < Patience; Thread.Yield())
                Test.Step();
            Assert.IsTrue(condition(), Test.Platform.ConsoleText);
        }

        private static ConfigSchema CreateSchema()
        {
            ConfigSchemaBuilder schema = new ConfigSchemaBuilder(8);
            schema.BeginObject("sntp");
            schema.Boolean("enable", true);
            schema.String("server", "");
            schema.Boolean("use_dhcp_ntp_server", true);
            schema.Int("retry_min", 1);
            schema.Int("retry_max", 30);
            schema.Int("update_interval", 7200);
            schema.EndObject();
            schema.String("conf_acl", "*");
            return schema.Build();
        }
    }
}
