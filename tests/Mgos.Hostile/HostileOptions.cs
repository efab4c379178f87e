// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Hostile;

/// <summary>The command line.</summary>
public sealed class HostileOptions
{
    public static readonly string[] Attacks = ["parsers", "connections", "slow", "uploads", "floods"];

    /// <summary>One of <see cref="Attacks"/>, or null for all.</summary>
    public string? Attack { get; private set; }

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Inputs for each parser, connections, slow peers, megabytes of each upload, seconds of flood; 0 for the full number.</summary>
    public long Count { get; private set; }

    /// <summary>Number of the first input of a parser.</summary>
    public long From { get; private set; }

    /// <summary>Name of one parser; null for all.</summary>
    public string? Parser { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <returns>Null if it makes no sense.</returns>
    public static HostileOptions? Parse(string[] arguments)
    {
        ulong seed = 1;
        string? attack = null, parser = null;
        long count = 0, from = 0;
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name is "-all" or "--all")
                attack = "all";
            else if (Array.IndexOf(Attacks, name) >= 0)
                attack = name;
            else if (++i == arguments.Length)
                return null;
            else if (name == "--parser")
                parser = arguments[i];
            else if (!ReadNumber(name, arguments[i], ref seed, ref count, ref from))
                return null;
        }

        return attack == null ? null : new HostileOptions { Attack = attack == "all" ? null : attack, Seed = seed, Count = count, From = from, Parser = parser };
    }

    public long CountOr(long full) => Count > 0 ? Count : full;

    private static bool ReadNumber(string name, string text, ref ulong seed, ref long count, ref long from)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            return false;
        switch (name)
        {
            case "--seed": seed = (ulong)value; return true;
            case "--count": count = value; return true;
            case "--from": from = value; return true;
            default: return false;
        }
    }
}
