// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Bench.Load;

/// <summary>The command line.</summary>
internal sealed class LoadOptions
{
    public TimeSpan Time { get; private set; } = TimeSpan.FromSeconds(3);

    public TimeSpan WarmUp { get; private set; } = TimeSpan.FromSeconds(10);

    public string Only { get; private set; } = "";

    public string Output { get; private set; }

    /// <summary>The HTTP port of another device on this machine, to be measured in turns; 0 for none.</summary>
    public int OtherPort { get; private set; }

    /// <summary>Its UDP port; 0 for none.</summary>
    public int OtherUdpPort { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <returns>Null if it is wrong.</returns>
    public static LoadOptions Parse(string[] arguments)
    {
        LoadOptions options = new();
        for (int i = 0; i + 1 < arguments.Length; i += 2)
        {
            if (!options.Set(arguments[i], arguments[i + 1]))
                return null;
        }

        return arguments.Length % 2 == 0 ? options : null;
    }

    private bool Set(string name, string value)
    {
        double number = double.TryParse(value, CultureInfo.InvariantCulture, out double parsed) ? parsed : 0;
        switch (name)
        {
            case "--seconds":
                Time = TimeSpan.FromSeconds(number);
                return number > 0;
            case "--warm-up":
                WarmUp = TimeSpan.FromSeconds(number);
                return number > 0;
            case "--only":
                Only = value;
                return true;
            case "--beside":
                OtherPort = (int)number;
                return number > 0;
            case "--beside-udp":
                OtherUdpPort = (int)number;
                return number > 0;
            case "--output":
                Output = value;
                return true;
            default:
                return false;
        }
    }
}
