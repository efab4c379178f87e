// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>What holds for any WebSocket data.</summary>
public sealed class WebSocketProperties
{
    private const int Limit = 1000;

    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Messages_come_back_whatever_the_fragments_the_masks_and_the_packets() =>
        Prop.ForAll((from messages in Gen.ListOf(Message) from packet in Gen.Choose(1, 300) select (messages, packet)).ToArbitrary(), input =>
        {
            byte[] wire = [.. input.messages.SelectMany(message => message.Wire)];
            List<byte[]> found = [];
            WebSocketReader reader = new(Limit, true);
            foreach (byte[] packet in wire.Chunk(input.packet))
                Read(reader, packet, found);
            Assert.Equal(0, reader.ErrorCode);
            Assert.Equal(input.messages.Select(message => message.Payload), found);
        }).Check(s_many);

    [Fact]
    public void Hostile_bytes_never_throw_and_never_pass_the_limit() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 255)), (1, Gen.Elements(0x81, 0x82, 0x80, 0x01, 0xfe, 0xff, 0x89, 0x88)))).Select(all => all.Select(b => (byte)b).ToArray()).ToArbitrary(), data =>
        {
            foreach (bool isMasked in new[] { true, false })
            {
                List<byte[]> found = [];
                WebSocketReader reader = new(Limit, isMasked);
                Read(reader, data, found);
                Assert.All(found, message => Assert.True(message.Length <= Limit));
            }
        }).Check(s_many);

    [Fact]
    public void Frames_of_the_server_are_what_a_reader_of_the_standard_expects() =>
        Prop.ForAll(Gen.Choose(0, 200000).ToArbitrary(), length =>
        {
            ByteWriter writer = new(16);
            WebSocketFrames.WriteHeader(writer, 2, length);
            byte[] header = writer.ToArray();
            Assert.Equal(0x82, header[0]);
            long read = header[1] switch
            {
                126 => (header[2] << 8) | header[3],
                127 => header[2..10].Aggregate(0L, (value, b) => (value << 8) | b),
                _ => header[1],
            };
            Assert.Equal(length, read);
            Assert.Equal(length < 126 ? 2 : length < 65536 ? 4 : 10, header.Length);
        }).Check(s_many);

    [Fact]
    public void Utf8_check_agrees_with_the_platform() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(0x41, 0x80, 0xbf, 0x9f, 0xa0, 0x8f, 0x90, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)).Select(all => all.Select(b => (byte)b).ToArray()).ToArbitrary(), data =>
        {
            bool expected = true;
            try
            {
                new UTF8Encoding(false, true).GetString(data);
            }
            catch (ArgumentException)
            {
                expected = false;
            }

            Assert.Equal(expected, Utf8.IsValid(data, 0, data.Length));
        }).Check(s_many);

    private static Gen<(byte[] Payload, byte[] Wire)> Message =>
        from size in Gen.Choose(0, 400)
        from seed in Gen.Choose(0, int.MaxValue)
        from cuts in Gen.Choose(0, 4)
        select Make(size, new System.Random(seed), cuts);

    private static (byte[] Payload, byte[] Wire) Make(int size, System.Random random, int cuts)
    {
        byte[] payload = new byte[size];
        random.NextBytes(payload);
        int[] ends = [.. Enumerable.Range(0, cuts).Select(_ => random.Next(size + 1)).Order(), size];
        List<byte> wire = [];
        int start = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            int opcode = i == 0 ? 2 : 0;
            AddFrame(wire, (i == ends.Length - 1 ? 0x80 : 0) | opcode, payload[start..ends[i]], random);
            start = ends[i];
        }

        return (payload, [.. wire]);
    }

    private static void AddFrame(List<byte> wire, int first, byte[] payload, System.Random random)
    {
        byte[] mask = new byte[4];
        random.NextBytes(mask);
        wire.Add((byte)first);
        if (payload.Length < 126)
            wire.Add((byte)(0x80 | payload.Length));
        else
            wire.AddRange([0xfe, (byte)(payload.Length >> 8), (byte)payload.Length]);
        wire.AddRange(mask);
        wire.AddRange(payload.Select((b, i) => (byte)(b ^ mask[i & 3])));
    }

    private static void Read(WebSocketReader reader, byte[] data, List<byte[]> found)
    {
        int offset = 0;
        while (offset < data.Length && reader.ErrorCode == 0)
        {
            int used = reader.Read(data, offset, data.Length - offset);
            Assert.True(used > 0);
            offset += used;
            if (reader.IsComplete)
                found.Add(reader.Payload[..reader.PayloadLength]);
        }
    }
}
