// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Hostile.Inputs;

/// <summary>Spoils an input: bits, bytes, blocks, numbers, words, ends, and pieces of other inputs.</summary>
public sealed class Mutator(byte[][] seeds, byte[][] tokens)
{
    private const int MaxChanges = 6;
    private const int MaxBlockBytes = 64;

    private static readonly byte[][] s_numbers = Bytes(
        "0", "-0", "-1", "1", "127", "128", "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295",
        "4294967296", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e999", "-1e999", "1e-999",
        "0.1e1", "1E400", "0x7fffffff", "0xffffffffffffffff", "00", "1.", ".5", "-", "+1", "NaN", "Infinity", "0x", "1e", "1e+");

    private static readonly byte[] s_marks = Encoding.ASCII.GetBytes("\"\\{}[]:,\r\n\t \0'/%?&=*#.;|-+_@<>!\u0004\u0011\u0013");

    /// <summary>Texts as UTF-8.</summary>
    public static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);

    public void Mutate(HostileRandom random, InputBuffer input)
    {
        int changes = random.Next(MaxChanges);
        for (int i = 0; i < changes; i++)
            ChangeOnce(random, input);
    }

    private void ChangeOnce(HostileRandom random, InputBuffer input)
    {
        int at = random.Next(input.Count + 1);
        switch (input.Count == 0 ? 1 + random.Next(3) : random.Next(11))
        {
            case 0: input.Bytes[random.Next(input.Count)] ^= (byte)(1 << random.Next(8)); break;
            case 1: input.Replace(at, 0, [random.NextByte()]); break;
            case 2: input.Replace(at, 0, [s_marks[random.Next(s_marks.Length)]]); break;
            case 3: Splice(random, input, at); break;
            case 4: input.Replace(random.Next(input.Count), 1, []); break;
            case 5: Remove(random, input, at); break;
            case 6: Repeat(random, input, at); break;
            case 7: input.Truncate(at); break;
            case 8: ChangeNumber(random, input, at); break;
            case 9: input.Bytes[random.Next(input.Count)] = s_marks[random.Next(s_marks.Length)]; break;
            default: ChangeWord(random, input, at); break;
        }
    }

    private void Splice(HostileRandom random, InputBuffer input, int at)
    {
        byte[] other = random.Pick(seeds);
        int start = random.Next(other.Length + 1);
        int length = random.Next(other.Length - start + 1);
        int end = random.OneIn(2) ? input.Count : at + random.Next(input.Count - at + 1);
        input.Replace(at, end - at, other.AsSpan(start, length));
    }

    private static void Remove(HostileRandom random, InputBuffer input, int at) =>
        input.Replace(at, Math.Min(random.Next(MaxBlockBytes), input.Count - at), []);

    private static void Repeat(HostileRandom random, InputBuffer input, int at)
    {
        int length = Math.Min(1 + random.Next(MaxBlockBytes), input.Count - at);
        if (length == 0)
            return;
        byte[] block = input.Bytes.Slice(at, length).ToArray();
        int times = random.OneIn(50) ? random.Next(500) : random.Next(8);
        byte[] all = new byte[block.Length * times];
        for (int i = 0; i < times; i++)
            block.CopyTo(all, i * block.Length);
        input.Replace(at, 0, all);
    }

    private static void ChangeNumber(HostileRandom random, InputBuffer input, int at)
    {
        (int start, int length) = FindRun(input, at, c => c is >= (byte)'0' and <= (byte)'9');
        input.Replace(start, length, random.Pick(s_numbers));
    }

    private void ChangeWord(HostileRandom random, InputBuffer input, int at)
    {
        (int start, int length) = FindRun(input, at, c => char.IsAsciiLetter((char)c));
        if (tokens.Length > 0)
            input.Replace(start, random.OneIn(3) ? 0 : length, random.Pick(tokens));
    }

    private static (int Start, int Length) FindRun(InputBuffer input, int at, Func<byte, bool> belongs)
    {
        Span<byte> bytes = input.Bytes;
        int start = at;
        while (start < bytes.Length && !belongs(bytes[start]))
            start++;
        int end = start;
        while (end < bytes.Length && belongs(bytes[end]))
            end++;
        return (start, end - start);
    }
}
