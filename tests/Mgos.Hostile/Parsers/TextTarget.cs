// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>A small parser of text.</summary>
/// <param name="name">Name.</param>
/// <param name="parse">Takes two halves of an input: text and, for example, pattern.</param>
/// <param name="seeds">Inputs that mutation starts from; LF separates the halves.</param>
internal sealed class TextTarget(string name, Action<string, string> parse, params string[] seeds) : ParserTarget
{
    private const int MaxBytes = 20_000;

    public override string Name => name;

    public override byte[][] Seeds { get; } = Mutator.Bytes(seeds);

    public override byte[][] Tokens { get; } = Mutator.Bytes("*", "**", "?", "|", "#", "+", "-", "$", "(", ")", "[", "]", "/", "//", "..", "../", ".", ",", ":", "%", "%00", "%zz", "::", "@", "=", "&", "://", "\n", "99999999999");

    public override void Feed(byte[] input, HostileRandom random)
    {
        int count = Math.Min(input.Length, MaxBytes);
        int lineFeed = Array.IndexOf(input, (byte)'\n', 0, count);
        string first = Encoding.UTF8.GetString(input, 0, lineFeed < 0 ? count : lineFeed);
        string second = lineFeed < 0 ? first : Encoding.UTF8.GetString(input, lineFeed + 1, count - lineFeed - 1);
        parse(first, second);
    }
}
