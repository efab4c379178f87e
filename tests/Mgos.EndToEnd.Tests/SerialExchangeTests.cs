// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>What the mos tool says over a serial line, byte for byte, on a real pseudo-terminal.</summary>
public sealed class SerialExchangeTests
{
    private const string Quotes = "\"\"\"";
    private const string Handshake = Quotes + "\u0004" + Quotes + "\n\n";
    private const string HandshakeAnswer = "\n" + Quotes + "\u0004" + Quotes + "\n";

    [Fact]
    public void Mos_shakes_hands_and_gets_its_answer_in_its_own_framing()
    {
        using DemoDevice device = DemoDevice.Boot();
        using SerialPeer mos = new(device.SerialLink);
        mos.Send(Handshake);
        mos.Expect(HandshakeAnswer);
        mos.Send(Quotes);
        string request = "{\"src\":\"mos\",\"id\":1564281234568,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}";
        mos.SendPaced("\n" + Quotes + request + Crc32.Of(request) + Quotes + "\n");

        string answer = "{\"id\":1564281234568,\"src\":\"esp32_123456\",\"dst\":\"mos\",\"result\":\"Hello\"}";
        mos.Expect("\n" + Quotes + answer + Crc32.Of(answer) + Quotes + "\n");
    }

    [Fact]
    public void A_request_typed_by_hand_is_answered_on_a_line_of_its_own()
    {
        using DemoDevice device = DemoDevice.Boot();
        using SerialPeer peer = new(device.SerialLink);
        peer.Send("{\"id\":7,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}\n");
        peer.Expect("\n{\"id\":7,\"src\":\"esp32_123456\",\"result\":\"Hello\"}\n");
    }

    [Fact]
    public void A_checksum_is_answered_with_one_and_a_damaged_frame_with_nothing()
    {
        using DemoDevice device = DemoDevice.Boot();
        using SerialPeer peer = new(device.SerialLink);
        string request = "{\"id\":8,\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\"}}";
        peer.Send(request.Replace("8", "9") + Crc32.Of(request) + "\n");
        peer.Send(request + Crc32.Of(request) + "\n");
        string answer = "{\"id\":8,\"src\":\"esp32_123456\",\"result\":\"esp32_123456\"}";
        peer.Expect("\n" + answer + Crc32.Of(answer) + "\n");
        Assert.DoesNotContain("\"id\":9", peer.Received);
    }

    [Fact]
    public void A_file_goes_there_and_back_in_chunks_of_512_bytes()
    {
        using DemoDevice device = DemoDevice.Boot();
        using SerialPeer mos = new(device.SerialLink);
        byte[] content = new byte[1300];
        new Random(1).NextBytes(content);
        for (int offset = 0, id = 100; offset < content.Length; offset += 512, id++)
        {
            string data = Convert.ToBase64String(content.AsSpan(offset, Math.Min(512, content.Length - offset)));
            mos.Send($$$"""{"id":{{{id}}},"method":"FS.Put","params":{"filename":"there.bin","offset":{{{offset}}},"append":{{{(offset > 0 ? "true" : "false")}}},"data":"{{{data}}}"}}""" + "\n");
            mos.Expect($$"""{"id":{{id}},"src":"esp32_123456","result":null}""");
        }

        using RawConnection http = new(device.Port);
        http.SendRequest("GET /there.bin HTTP/1.1\nHost: d\nConnection: close");
        http.ReadHead();
        Assert.Equal(content, http.ReadBytes(content.Length));
    }

    [Fact]
    public void Console_and_frames_share_the_line()
    {
        using DemoDevice device = DemoDevice.Boot("--set", "debug.level=3", "--set", "demo.tick_interval_ms=5");
        using SerialPeer peer = new(device.SerialLink);
        peer.Expect("tick ");
        for (int id = 1; id <= 20; id++)
        {
            peer.Send($$"""{"id":{{id}},"method":"Config.Get","params":{"key":"device.id"} }""" + "\n");
            peer.Expect($$"""{{"\n"}}{"id":{{id}},"src":"esp32_123456","result":"esp32_123456"}{{"\n"}}""");
        }
    }
}
