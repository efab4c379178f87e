// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Inputs;

/// <summary>Makes JSON, right and nearly right: deep, long, with bad escapes, bad UTF-8, doubled keys.</summary>
public sealed class JsonGrammar(byte[][] names)
{
    private const int DeepLevels = 10000;
    private const int LongDigits = 10000;
    private const int MegaByte = 1024 * 1024;

    private static readonly byte[][] s_oddTexts =
    [
        .. Mutator.Bytes("\\ud800", "\\udc00", "\\ud800\\ud800", "\\ud83d\\ude00", "\\u0000", "\\u00", "\\u", "\\", "\\x41", "\\v", "\\\"", "\\uD8", "\\u12g4", "\u00e9", "\u20ac", "\U0001F600", "\uFEFF", "*", "../..", "%s%n", "a.b.c"),
        [0], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf0, 0x9f], [0xe2, 0x82], [0xc0, 0x80], [0x80], [0x1f], [0x7f], [0x0d, 0x0a],
    ];

    private static readonly byte[][] s_scalars = Mutator.Bytes("true", "false", "null", "0", "1", "-1", "1.5", "1e999", "-1e-999", "0x1F", "010", "tru", "nul", "NaN", "\"\"", "\"x\"", "9223372036854775808", "[]", "{}");

    /// <summary>Adds a value of random shape; now and then a huge one.</summary>
    public void Add(HostileRandom random, InputBuffer output)
    {
        if (random.OneIn(4000))
            AddHuge(random, output);
        else
            AddValue(random, output, random.Next(6));
    }

    public void AddValue(HostileRandom random, InputBuffer output, int depth)
    {
        int kind = depth <= 0 ? 2 + random.Next(3) : random.Next(5);
        switch (kind)
        {
            case 0: AddObject(random, output, depth); break;
            case 1: AddArray(random, output, depth); break;
            case 2: AddText(random, output); break;
            case 3: AddNumber(random, output); break;
            default: output.Add(random.Pick(s_scalars)); break;
        }
    }

    public void AddObject(HostileRandom random, InputBuffer output, int depth)
    {
        output.Add((byte)'{');
        int count = random.OneIn(40) ? random.Next(100) : random.Next(5);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                output.Add((byte)',');
            AddName(random, output);
            output.Add((byte)':');
            AddValue(random, output, depth - 1);
        }

        output.Add((byte)'}');
    }

    public void AddText(HostileRandom random, InputBuffer output)
    {
        output.Add((byte)'"');
        int count = random.Next(6);
        for (int i = 0; i < count; i++)
        {
            if (random.OneIn(3))
                output.Add(random.Pick(s_oddTexts));
            else
                output.Add(random.Pick(names));
        }

        output.Add((byte)'"');
    }

    private void AddName(HostileRandom random, InputBuffer output)
    {
        bool isQuoted = !random.OneIn(10);
        if (random.OneIn(10))
        {
            AddText(random, output);
            return;
        }

        if (isQuoted)
            output.Add((byte)'"');
        output.Add(random.Pick(names));
        if (isQuoted)
            output.Add((byte)'"');
    }

    private void AddArray(HostileRandom random, InputBuffer output, int depth)
    {
        output.Add((byte)'[');
        int count = random.Next(6);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                output.Add((byte)',');
            AddValue(random, output, depth - 1);
        }

        output.Add((byte)']');
    }

    private static void AddNumber(HostileRandom random, InputBuffer output)
    {
        if (random.OneIn(3))
            output.Add((byte)'-');
        AddDigits(random, output, 1 + random.Next(random.OneIn(10) ? 400 : 12));
        if (random.OneIn(2))
        {
            output.Add((byte)'.');
            AddDigits(random, output, 1 + random.Next(random.OneIn(10) ? 900 : 8));
        }

        if (!random.OneIn(3))
            return;
        output.Add(random.OneIn(2) ? "e" : "E-");
        AddDigits(random, output, 1 + random.Next(random.OneIn(10) ? 30 : 3));
    }

    private static void AddDigits(HostileRandom random, InputBuffer output, int count)
    {
        for (int i = 0; i < count; i++)
            output.Add((byte)('0' + random.Next(10)));
    }

    private void AddHuge(HostileRandom random, InputBuffer output)
    {
        switch (random.Next(7))
        {
            case 0: output.AddRepeated("["u8, DeepLevels); break;
            case 1: output.AddRepeated("{\"a\":"u8, DeepLevels); break;
            case 2:
                output.AddRepeated("["u8, DeepLevels);
                output.AddRepeated("]"u8, DeepLevels);
                break;
            case 3: AddDigits(random, output, LongDigits); break;
            case 4:
                output.Add("0.");
                output.AddRepeated("0"u8, LongDigits);
                AddDigits(random, output, LongDigits);
                output.Add("e10000");
                break;
            case 5:
                output.Add((byte)'"');
                output.AddRepeated(random.Pick(s_oddTexts), MegaByte / 8);
                output.Add((byte)'"');
                break;
            default:
                output.Add((byte)'{');
                for (int i = 0; i < 5000; i++)
                    output.Add(i > 0 ? ",\"a\":1" : "\"a\":1");
                output.Add((byte)'}');
                break;
        }
    }
}
