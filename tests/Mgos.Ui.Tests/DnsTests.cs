// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Ui.Discovery;

namespace Mgos.Ui.Tests;

/// <summary>What the network says of services.</summary>
public sealed class DnsTests
{
    private const string Http = "_http._tcp.local";

    // An announcement as Mongoose OS and Mgos send it: PTR, SRV, TXT, A, with names that point back.
    private static byte[] Announcement(uint seconds = 120) => new DnsMessage()
        .Answer(Http, DnsReader.TypePointer, seconds, data => data.Label("esp32-AABBCC").Jump(12))
        .Answer("esp32-AABBCC." + Http, DnsReader.TypeService, seconds, data => data.Number(0).Number(0).Number(8080).Name("ESP32-aabbcc.local"))
        .Answer("esp32-AABBCC." + Http, DnsReader.TypeText, seconds, data => data.Label("id=esp32_AABBCC").Label("arch=esp32").Label("app=demo").Label("fw_version=1.2").Label("fw_id=x"))
        .Answer("esp32-aabbcc.local", DnsReader.TypeAddress, seconds, data => data.Bytes(192, 168, 1, 20))
        .ToArray();

    [Fact]
    public void An_announcement_is_a_device_and_how_to_call_it()
    {
        AnnouncedDevice device = Assert.Single(Devices(Announcement()));
        Assert.Equal(new AnnouncedDevice("esp32_AABBCC", "ws://192.168.1.20:8080/rpc", "demo 1.2"), device);
    }

    [Fact]
    public void Records_may_come_in_several_messages_and_in_any_order()
    {
        ServiceDirectory directory = new(TimeProvider.System);
        foreach (DnsRecord record in DnsReader.Read(Announcement()).Reverse())
        {
            Assert.Empty(directory.Find(Http));
            directory.Add([record]);
        }

        Assert.Equal(8080, Assert.Single(directory.Find(Http)).Port);
    }

    [Fact]
    public void A_record_without_life_takes_the_service_away()
    {
        ServiceDirectory directory = new(TimeProvider.System);
        directory.Add(DnsReader.Read(Announcement()));
        directory.Add(DnsReader.Read(Announcement(seconds: 0)));
        Assert.Empty(directory.Find(Http));
    }

    [Fact]
    public void A_service_that_is_not_announced_again_ends_with_its_life()
    {
        Clock clock = new();
        ServiceDirectory directory = new(clock);
        directory.Add(DnsReader.Read(Announcement(seconds: 120)));
        clock.Now += TimeSpan.FromSeconds(119);
        Assert.Single(directory.Find(Http));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Empty(directory.Find(Http));
    }

    [Fact]
    public void A_web_server_that_says_nothing_of_firmware_is_no_device() =>
        Assert.Null(AnnouncedDevice.From(new ServiceInstance("printer", IPAddress.Loopback, 80, new Dictionary<string, string> { ["id"] = "x" })));

    [Fact]
    public void A_Shelly_is_a_device_by_its_name() =>
        Assert.Equal(new AnnouncedDevice("ShellyPlus1-AA", "ws://127.0.0.1/rpc", "Plus1 1.0"),
            AnnouncedDevice.From(new ServiceInstance("ShellyPlus1-AA", IPAddress.Loopback, 80, new Dictionary<string, string> { ["app"] = "Plus1", ["ver"] = "1.0" })));

    [Fact]
    public void The_question_asks_for_all_services_of_a_kind() =>
        Assert.Equal("0000000000020000000000000131026263000" + "00c8001" + "0164026566000" + "00c8001", Convert.ToHexStringLower(DnsQuery.Create("1.bc", "d.ef")));

    [Fact]
    public void A_question_has_no_records() => Assert.Empty(DnsReader.Read(DnsQuery.Create(Http)));

    [Fact]
    public void A_message_that_is_cut_off_is_refused()
    {
        byte[] message = Announcement();
        for (int length = 0; length < message.Length; length++)
            Assert.Throws<InvalidDataException>(() => DnsReader.Read(message.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(12, 14)]
    [InlineData(12, 255)]
    public void A_name_that_points_at_itself_or_onwards_is_refused(int at, int target)
    {
        byte[] message = [0, 0, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0xc0, (byte)target, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4];
        Assert.Equal(0xc0, message[at]);
        Assert.Throws<InvalidDataException>(() => DnsReader.Read(message));
    }

    [Fact]
    public void Noise_does_no_harm()
    {
        Random random = new(1);
        byte[] good = Announcement();
        for (int i = 0; i < 5_000; i++)
        {
            byte[] message = (byte[])good.Clone();
            for (int changes = random.Next(1, 6); changes > 0; changes--)
                message[random.Next(message.Length)] = (byte)random.Next(256);
            try
            {
                new ServiceDirectory(TimeProvider.System).Add(DnsReader.Read(message));
            }
            catch (InvalidDataException)
            {
                // That is how it says no.
            }
        }
    }

    [Fact]
    public void A_directory_does_not_grow_without_end()
    {
        ServiceDirectory directory = new(TimeProvider.System);
        for (int i = 0; i < ServiceDirectory.MaxRecords + 100; i++)
            directory.Add([new DnsRecord.Pointer(Http, TimeSpan.FromSeconds(1000 + i), $"x{i}.{Http}")]);
        directory.Add([new DnsRecord.Service($"x0.{Http}", TimeSpan.FromHours(1), "h", 1), new DnsRecord.Service($"x4000.{Http}", TimeSpan.FromHours(1), "h", 1), new DnsRecord.Address("h", TimeSpan.FromHours(1), IPAddress.Loopback)]);
        Assert.Equal("x4000", Assert.Single(directory.Find(Http)).Name);
    }

    private static IEnumerable<AnnouncedDevice> Devices(byte[] message)
    {
        ServiceDirectory directory = new(TimeProvider.System);
        directory.Add(DnsReader.Read(message));
        return directory.Find(Http).Select(AnnouncedDevice.From).OfType<AnnouncedDevice>();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
