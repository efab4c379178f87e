// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Mgos.Config.Tests.Host;

/// <summary>Makes a schema from lines <c>schema PATH TYPE [DEFAULT]</c>; parents come by themselves.</summary>
internal static class CorpusSchema
{
    internal static ConfigSchema Build(string[] lines)
    {
        string[][] leaves = lines.Select(line => line.Split(' ', 4)).ToArray();
        string[] objects = leaves.SelectMany(leaf => ParentsOf(leaf[1])).Distinct().ToArray();
        ConfigSchemaBuilder builder = new(leaves.Length + objects.Length);
        List<string> open = new();
        foreach (string[] leaf in leaves)
        {
            string[] names = leaf[1].Split('.');
            int common = open.Zip(names[..^1], (a, b) => a == b).TakeWhile(isSame => isSame).Count();
            Close(builder, open, common);
            foreach (string name in names[common..^1])
            {
                builder.BeginObject(name);
                open.Add(name);
            }

            Add(builder, names[^1], leaf[2], leaf.Length > 3 ? leaf[3] : "");
        }

        Close(builder, open, 0);
        return builder.Build();
    }

    private static IEnumerable<string> ParentsOf(string path)
    {
        for (int dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', dot + 1))
            yield return path[..dot];
    }

    private static void Close(ConfigSchemaBuilder builder, List<string> open, int depth)
    {
        for (; open.Count > depth; open.RemoveAt(open.Count - 1))
            builder.EndObject();
    }

    private static void Add(ConfigSchemaBuilder builder, string name, string type, string value)
    {
        switch (type)
        {
            case "i": builder.Int(name, int.Parse(value, CultureInfo.InvariantCulture)); break;
            case "ui": builder.UnsignedInt(name, uint.Parse(value, CultureInfo.InvariantCulture)); break;
            case "b": builder.Boolean(name, bool.Parse(value)); break;
            case "f": builder.Float(name, double.Parse(value, CultureInfo.InvariantCulture)); break;
            case "d": builder.Double(name, double.Parse(value, CultureInfo.InvariantCulture)); break;
            case "s": builder.String(name, value); break;
            default: throw new FormatException(type);
        }
    }
}
