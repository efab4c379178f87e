// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;

namespace Mgos.Host;

/// <summary>Reads a command line into <see cref="HostOptions"/>; both <c>--name value</c> and <c>--name=value</c>.</summary>
internal sealed class HostOptionReader(string appName)
{
    private const int IdLengthMax = 64;
    private const string IdCharactersRefused = "/+#\\\"'";

    private readonly HostOptions _options = new(appName);
    private readonly List<string> _settings = [];
    private readonly List<UartBinding> _uarts = [];

    /// <summary>Reads the arguments; returns what is wrong, or null.</summary>
    internal string Read(string[] args)
    {
        string error = null;
        for (var i = 0; i < args.Length && error == null; i++)
        {
            var name = NameOf(args[i]);
            var value = args[i].Length > name.Length ? args[i][(name.Length + 1)..] : null;
            if (name == "--help")
                error = ReadHelp(value);
            else if (!IsKnown(name))
                error = args[i].StartsWith('-') ? "Unknown option '" + name + "'." : "Unexpected argument '" + args[i] + "'.";
            else if (value == null && ++i == args.Length)
                error = "Option '" + name + "' needs a value.";
            else
                error = ReadOption(name, value ?? args[i]);
        }

        return error;
    }

    /// <summary>The options read.</summary>
    internal HostOptions ToOptions()
    {
        _options.Settings = [.. _settings];
        _options.Uarts = [.. _uarts];
        return _options;
    }

    private static string NameOf(string argument)
    {
        var end = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=') : -1;
        return end < 0 ? argument : argument[..end];
    }

    private static bool IsKnown(string name) => name is "--state-dir" or "--set" or "--uart" or "--id";

    private string ReadHelp(string value)
    {
        _options.IsHelpRequested = true;
        return value == null ? null : "Option '--help' takes no value.";
    }

    private string ReadOption(string name, string value) => name switch
    {
        "--state-dir" => ReadStateDirectory(value),
        "--set" => ReadSetting(value),
        "--uart" => ReadUart(value),
        _ => ReadId(value),
    };

    private string ReadStateDirectory(string value)
    {
        if (value.Length == 0)
            return "Option '--state-dir' needs a folder.";
        _options.StateDirectory = value;
        return null;
    }

    private string ReadSetting(string value)
    {
        if (value.IndexOf('=') <= 0)
            return "Option '--set' needs KEY=VALUE, not '" + value + "'.";
        _settings.Add(value);
        return null;
    }

    private string ReadUart(string value)
    {
        if (!UartBinding.TryParse(value, out var binding, out var error))
            return error;
        if (_uarts.Any(known => known.Number == binding.Number))
            return "Serial port " + binding.Number + " is given twice.";
        if (binding.Backend == UartBackend.Stdio && _uarts.Any(known => known.Backend == UartBackend.Stdio))
            return "Only one serial port can be stdio.";
        _uarts.Add(binding);
        return null;
    }

    private string ReadId(string value)
    {
        if (value.Length is 0 or > IdLengthMax || value.Any(IsRefusedInId))
            return "Option '--id' needs 1 to 64 characters without spaces, quotes, '/', '\\', '+' and '#', not '" + value + "'.";
        _options.Id = value;
        return null;
    }

    private static bool IsRefusedInId(char character) => character <= ' ' || char.IsControl(character) || IdCharactersRefused.Contains(character);
}
