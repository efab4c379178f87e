// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Config.Tests.Host;

/// <summary>One case of tests/corpus/config: files and commands, each with the result that is expected.</summary>
internal sealed class ConfigCase
{
    private const string Everything = "-";

    private readonly string _where;
    private readonly string[] _schema;
    private readonly List<string> _lines = new();
    private readonly RamStorage _files = new();
    private readonly ConfigOverrides _overrides = new();
    private TestDevice _board;

    private ConfigCase(string where, string[] schema)
    {
        _where = where;
        _schema = schema;
    }

    internal static List<ConfigCase> ReadAll()
    {
        List<ConfigCase> cases = new();
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "config"), "*.txt"))
            cases.AddRange(Read(file));
        return cases;
    }

    // Null, or what went wrong.
    internal string Run()
    {
        string result = null;
        foreach (string line in _lines)
        {
            if (line.StartsWith('='))
            {
                string expected = line.Length > 2 ? line[2..] : "";
                if (result != expected)
                    return _where + Environment.NewLine + "  expected " + expected + Environment.NewLine + "  but was " + (result ?? "nothing");
                continue;
            }

            result = Execute(line);
        }

        return null;
    }

    private static IEnumerable<ConfigCase> Read(string file)
    {
        string[] blocks = File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        string[] schema = blocks[0].Split('\n').Where(line => line.StartsWith("schema ", StringComparison.Ordinal)).ToArray();
        foreach (string block in blocks.Skip(1))
        {
            string[] lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            ConfigCase each = new(Path.GetFileName(file) + ": " + lines[0], schema);
            each._lines.AddRange(lines.Skip(1));
            yield return each;
        }
    }

    private string Execute(string line)
    {
        string[] parts = line.Split(' ', 2);
        string rest = parts.Length > 1 ? parts[1] : "";
        return parts[0] switch
        {
            "file" => PutFile(First(rest), Second(rest)),
            "override" => AddOverride(First(rest), Second(rest)),
            "boot" or "reboot" => Boot(),
            "get" => Live.TryGetText(KeyOf(rest), out string text) ? text : "none",
            "set" => Live.TrySetText(KeyOf(First(rest)), Second(rest)) ? "ok" : "no",
            "apply" => Apply(Live, First(rest), Second(rest)),
            "save" => Config.Save(false, out string message) ? "ok" : message,
            "try" => Config.Save(true, out string message) ? "ok" : message,
            "level" => SetLevel(int.Parse(First(rest), CultureInfo.InvariantCulture), First(Second(rest)), Second(Second(rest))),
            "peek" => Config.Load(int.Parse(First(rest), CultureInfo.InvariantCulture)).TryGetText(KeyOf(Second(rest)), out string text) ? text : "none",
            "show" => Show(rest),
            "log" => _board.Platform.HasLogged(rest) ? "yes" : "no",
            "reset" => Reset(int.Parse(rest, CultureInfo.InvariantCulture)),
            _ => throw new FormatException(_where + ": " + line),
        };
    }

    private DeviceConfig Config => DeviceConfig.From(_board.Device);

    private ConfigValues Live => Config.Live;

    private static string First(string text) => text.Split(' ', 2)[0];

    private static string Second(string text) => text.Contains(' ') ? text.Split(' ', 2)[1] : "";

    private static string KeyOf(string key) => key == Everything ? "" : key;

    private string PutFile(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text.Replace('¶', '\n'));
        _files.WriteFile(name, data, data.Length);
        return null;
    }

    private string AddOverride(string path, string text)
    {
        _overrides.Add(path, text);
        return null;
    }

    private string Boot()
    {
        _board = new TestDevice(new object[] { CorpusSchema.Build(_schema), _overrides }, new StorageLibrary(_files), new ConfigLibrary());
        InitResult result = _board.Boot();
        return result == InitResult.Ok ? null : "init failed: " + (int)result;
    }

    private string Apply(ConfigValues values, string key, string json)
    {
        byte[] data = Encoding.UTF8.GetBytes(json);
        return Config.TryApply(values, Config.Schema.Find(KeyOf(key)), data, 0, data.Length, out string message) ? "ok" : message;
    }

    private string SetLevel(int level, string key, string json)
    {
        ConfigValues values = Config.Load(level);
        if (values == null)
            return "no such level";
        string applied = Apply(values, key, json);
        if (applied != "ok")
            return applied;
        return Config.SaveLevel(level, values, false, out string message) ? "ok" : message;
    }

    private string Show(string name)
    {
        byte[] data = _files.ReadFile(name);
        return data == null ? "-" : Encoding.UTF8.GetString(data).Replace('\n', '¶');
    }

    private string Reset(int level)
    {
        Config.Reset(level);
        return null;
    }
}
