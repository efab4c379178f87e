// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mgos.Rpc.Uart;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>What holds for any bytes on the line.</summary>
[TestClass]
public class UartProperties
{
    private const int Limit = 200;

    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(400);

    // Bytes that mean something come often.
    private static readonly Gen<byte> s_byte = Gen.Frequency((3, Gen.Elements("\"\"\"\"\n\n{}{} \r\u0004\u0011\u0013\u0000,:".Select(c => (byte)c).ToArray())), (2, Gen.Choose(0, 255).Select(value => (byte)value)), (3, Gen.Elements("abcdef0123456789".Select(c => (byte)c).ToArray())));

    private static readonly Arbitrary<byte[]> s_stream = s_byte.ArrayOf().ToArbitrary();

    private static readonly Arbitrary<string> s_frame = Gen.Elements("{\"id\":1}", "{\"id\":\"x\",\"method\":\"A.B\",\"params\":{\"a\":[1,2,\"\"]}}", "{}", "{\"r\":\"}{\"}", "{\"id\":2,\"error\":{\"code\":-1}}").ToArbitrary();

    [TestMethod]
    public void No_input_throws_or_grows_the_buffers()
    {
        Prop.ForAll(s_stream, stream =>
        {
            UartFraming framing = new UartFraming(Limit);
            int offset = 0;
            while (framing.Next(stream, ref offset, stream.Length) != UartInput.None)
            {
                if (framing.FrameOffset < 0 || framing.FrameOffset + framing.FrameCount > framing.Buffer.Length)
                    return false;
            }

            return offset == stream.Length && framing.Buffer.Length <= Limit + UartConstants.FrameOverheadBytes;
        }).Check(s_often);
    }

    [TestMethod]
    public void Any_split_gives_the_same_result()
    {
        Prop.ForAll(s_stream, Gen.Choose(1, 30).ToArbitrary(), (stream, size) => Result(stream, stream.Length) == Result(stream, size)).Check(s_often);
    }

    [TestMethod]
    public void Every_frame_is_found_behind_any_noise()
    {
        Prop.ForAll(s_stream, s_frame, ArbMap.Default.ArbFor<bool>(), (noise, frame, isLegacy) =>
        {
            UartBench bench = new UartBench(Limit, true);
            bench.Receive(noise, 0, noise.Length);
            string quotes = isLegacy ? "\"\"\"" : "";
            bench.Receive("\n" + quotes + frame + Checksum(frame) + quotes + "\n");
            return ("\n" + bench.Events).Contains("\nframe " + frame + "\n");
        }).Check(s_often);
    }

    [TestMethod]
    public void One_flipped_bit_leaves_no_whole_frame_of_a_frame_with_checksum()
    {
        Prop.ForAll(s_frame, Gen.Choose(0, 10000).ToArbitrary(), (frame, where) =>
        {
            byte[] line = Encoding.ASCII.GetBytes(frame + Checksum(frame) + "\n");
            int bit = where % (frame.Length * 8);
            line[bit / 8] ^= (byte)(1 << (bit % 8));
            UartBench bench = new UartBench(Limit, false);
            bench.Receive(line, 0, line.Length);
            return bench.Events.Split('\n').Where(found => found.StartsWith("frame ")).All(found => !found.EndsWith("}"));
        }).Check(s_often);
    }

    [TestMethod]
    public void What_one_side_sends_the_other_finds()
    {
        Prop.ForAll(s_frame, ArbMap.Default.ArbFor<bool>(), ArbMap.Default.ArbFor<bool>(), (frame, isLegacy, isChecked) =>
        {
            UartTransmitter transmitter = new UartTransmitter();
            byte[] data = Encoding.UTF8.GetBytes(frame);
            transmitter.SetFrame(data, 0, data.Length, isLegacy, isChecked);
            UartBench bench = new UartBench(Limit, true);
            byte[] chunk = new byte[16 + frame.Length % 7];
            for (int count = transmitter.Take(chunk, out _); count > 0; count = transmitter.Take(chunk, out _))
                bench.Receive(chunk, 0, count);
            return bench.Events.Contains("frame " + frame + "\n") && !transmitter.HasMore;
        }).Check(s_often);
    }

    private static string Result(byte[] stream, int size)
    {
        UartBench bench = new UartBench(Limit, true);
        for (int offset = 0; offset < stream.Length; offset += size)
            bench.Receive(stream, offset, Math.Min(size, stream.Length - offset));
        bench.Receive("\u0011");
        return bench.Events + "|" + bench.Link.Output.HasMore + "|" + bench.TakeAll();
    }

    private static string Checksum(string text)
    {
        uint crc = 0xffffffff;
        foreach (byte b in Encoding.ASCII.GetBytes(text))
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }

        return (~crc).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
