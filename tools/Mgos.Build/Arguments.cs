// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>The command line: <c>command --name value ...</c>; a name may be given several times.</summary>
internal sealed class Arguments
{
    private static readonly HashSet<string> s_options =
        ["--manifest", "--manifests", "--target", "--namespace", "--version", "--code", "--files", "--inputs", "--check", "--libraries", "--assembly", "--engine", "--output", "--firmware-version", "--without", "--repository", "--url", "--packages"];

    private readonly List<KeyValuePair<string, string>> _values = [];

    internal Arguments(string[] args)
    {
        Command = args.Length > 0 ? args[0] : "";
        for (int i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                _values.Add(new("", args[i]));
            else if (!s_options.Contains(args[i]))
                throw new ArgumentException($"unknown option {args[i]}");
            else if (i + 1 == args.Length)
                throw new ArgumentException($"{args[i]} needs a value");
            else
                _values.Add(new(args[i], args[++i]));
        }
    }

    internal string Command { get; }

    internal string this[string name] => _values.Find(pair => pair.Key == name).Value ?? throw new ArgumentException($"{name} is missing");

    internal string? Find(string name) => _values.Find(pair => pair.Key == name).Value;

    internal IEnumerable<string> Rest => _values.Where(pair => pair.Key == "").Select(pair => pair.Value);

    internal string[] Names(string name) => (Find(name) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal string[] Lines(string name) => Find(name) is { } file && File.Exists(file) ? File.ReadAllLines(file).Where(line => line.Trim() != "").Distinct().ToArray() : [];
}
