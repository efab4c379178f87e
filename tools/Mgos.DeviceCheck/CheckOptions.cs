// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mgos.DeviceCheck;

/// <summary>The command line.</summary>
internal sealed class CheckOptions
{
    public const string Usage = """
        usage: Mgos.DeviceCheck ASSEMBLY [--references FILE] [--library] [--allow-statics TYPE]...
          --references FILE      text file with the path of one referenced assembly in each line
          --library              also refuse statics that change and static initialisers that run code
          --allow-statics TYPE   except in this type
        """;

    public string Assembly { get; private set; }

    public IReadOnlyList<string> References { get; private set; } = [];

    public bool IsLibrary { get; private set; }

    public List<string> AllowedStatics { get; } = [];

    /// <summary>Null if the arguments make no sense.</summary>
    public static CheckOptions Parse(string[] arguments)
    {
        var options = new CheckOptions();
        for (var i = 0; i < arguments.Length; i++)
            if (!options.Take(arguments, ref i))
                return null;
        return options.Assembly == null ? null : options;
    }

    private bool Take(string[] arguments, ref int i)
    {
        switch (arguments[i])
        {
            case "--library":
                IsLibrary = true;
                return true;
            case "--references" when i + 1 < arguments.Length:
                References = File.ReadLines(arguments[++i]).Where(l => l.Length > 0).ToList();
                return true;
            case "--allow-statics" when i + 1 < arguments.Length:
                AllowedStatics.Add(arguments[++i]);
                return true;
            default:
                if (Assembly != null || arguments[i].StartsWith('-'))
                    return false;
                Assembly = arguments[i];
                return true;
        }
    }
}
