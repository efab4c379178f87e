// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Client.Serial;

namespace Mgos.Client.Tests;

public sealed class SerialFrameReaderTests
{
    private const string Answer = "{\"id\":1600000000001,\"src\":\"esp32_123456\",\"dst\":\"mos\",\"result\":[\"conf0.json\",\"init.js\"]}";

    [Theory]
    [InlineData("\n\"\"\"" + Answer + "0d1f0969\"\"\"\n")]
    [InlineData("\n\"\"\"" + Answer + "0D1F0969\"\"\"\n")]
    [InlineData("\n\"\"\"" + Answer + "0d1f0969,a,b\"\"\"\n")]
    [InlineData("\n\"\"\"" + Answer + "\"\"\"\n")]
    [InlineData("\n" + Answer + "0d1f0969\n")]
    [InlineData("\n" + Answer + "\n")]
    [InlineData("\"\"\"" + Answer + "0d1f0969\"\"\"")]
    public void A_frame_is_found_in_any_piece_of_the_stream(string stream)
    {
        for (int size = 1; size <= stream.Length; size++)
            Assert.Equal(["Frame " + Answer], Read(stream, size));
    }

    [Theory]
    [InlineData("log\r\n\n\"\"\"{}\"\"\"\nmore\n", "log\r\nmore", "{}")]
    [InlineData("a \"quoted\" word\n{\"t\":1}\nb", "a \"quoted\" wordb", "{\"t\":1}")]
    [InlineData("\"\"\"not a frame\"\"\"\n.", "\"\"\"not a frame\"\"\"\n.", null)]
    [InlineData("\n{ this is a log line }, really\nx", "\n{ this is a log line }, really\nx", null)]
    public void Text_around_frames_is_kept(string stream, string text, string? frame)
    {
        for (int size = 1; size <= stream.Length; size++)
        {
            string[] items = Read(stream, size);
            Assert.Equal(frame == null ? [] : ["Frame " + frame], items.Where(item => !item.StartsWith("Text", StringComparison.Ordinal)));
            Assert.Equal(text, string.Concat(items.Where(item => item.StartsWith("Text", StringComparison.Ordinal)).Select(item => item["Text ".Length..])).TrimEnd('\n'));
        }
    }

    [Theory]
    [InlineData("\n\"\"\"\u0004\"\"\"\n\n")]
    [InlineData("\n\u0004\n")]
    [InlineData("boot\n\n\"\"\"\u0004\"\"\"\n\n")]
    public void The_answer_to_a_handshake_is_noticed(string stream)
    {
        for (int size = 1; size <= stream.Length; size++)
            Assert.Equal(["Handshake "], Read(stream, size).Where(item => !item.StartsWith("Text", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\n\"\"\"{\"id\":1}00000000\"\"\"\n")]
    [InlineData("\n{\"id\":1}00000000\n")]
    [InlineData("\n\"\"\"{\"id\":1}nonsense\"\"\"\n")]
    public void A_wrong_checksum_is_damage(string stream) => Assert.Contains("Damaged", Read(stream, 4)[0]);

    [Fact]
    public void A_frame_without_end_is_given_up_and_the_next_one_is_found()
    {
        SerialFrameReader reader = new();
        byte[] block = new byte[1 << 20];
        Array.Fill(block, (byte)'x');
        List<SerialItemKind> kinds = [.. reader.Append("\n\"\"\"{"u8).Select(item => item.Kind)];
        for (int count = 0; count <= ClientLimits.MaxFrameBytes; count += block.Length)
            kinds.AddRange(reader.Append(block).Select(item => item.Kind));
        kinds.AddRange(reader.Append("\n\"\"\"{}\"\"\"\n"u8).Select(item => item.Kind));
        Assert.Equal([SerialItemKind.TooLong, SerialItemKind.Frame], kinds.Where(kind => kind != SerialItemKind.Text));
    }

    [Fact]
    public void A_request_is_wrapped_as_mos_does() => Assert.Equal(
        "\n\"\"\"{\"src\":\"mos\",\"id\":1600000000001,\"method\":\"FS.List\",\"params\":{\"path\":\"/\"}}6c584066\"\"\"\n",
        Encoding.ASCII.GetString(SerialFraming.Wrap("{\"src\":\"mos\",\"id\":1600000000001,\"method\":\"FS.List\",\"params\":{\"path\":\"/\"}}"u8, hasChecksum: true)));

    [Fact]
    public void Noise_never_breaks_the_reader()
    {
        Random random = new(20);
        byte[] letters = [.. "\"{}\n\u0004a0"u8];
        SerialFrameReader reader = new();
        long taken = 0;
        for (int turn = 0; turn < 20000; turn++)
            taken += reader.Append(random.GetItems(letters, random.Next(1, 40))).Count;
        reader.Append("x\n\n"u8);
        Assert.Contains(reader.Append("\n\"\"\"{}\"\"\"\n"u8), item => item.Kind == SerialItemKind.Frame);
        Assert.True(taken > 0);
    }

    private static string[] Read(string stream, int pieceSize)
    {
        SerialFrameReader reader = new();
        List<string> items = [];
        foreach (byte[] piece in Encoding.Latin1.GetBytes(stream).Chunk(pieceSize))
            items.AddRange(reader.Append(piece).Select(item => $"{item.Kind} {Encoding.Latin1.GetString(item.Data.Span)}"));
        return [.. items];
    }
}
