// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.ScriptCode;

/// <summary>The scripts of one folder, packed: a line <c>NAME LENGTH</c> and the bytes, for each.</summary>
internal sealed class Topic
{
    private const string PcMark = "//@ pc";

    private readonly MemoryStream _data = new();

    internal Topic(string folder)
    {
        Name = Path.GetFileName(folder);
        foreach (string file in Directory.GetFiles(folder, "*.js").Order(StringComparer.Ordinal))
            Add(file);
    }

    /// <summary>Gets the name of the folder.</summary>
    internal string Name { get; }

    /// <summary>Gets the name as one of C#, such as <c>Json_parse</c>.</summary>
    internal string Identifier => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', '_');

    internal byte[] Data => _data.ToArray();

    internal long Length => _data.Length;

    // What is for PCs alone stays there.
    private void Add(string file)
    {
        byte[] content = File.ReadAllBytes(file);
        if (Encoding.Latin1.GetString(content).Contains(PcMark, StringComparison.Ordinal))
            return;
        _data.Write(Encoding.ASCII.GetBytes($"{Path.GetFileName(file)} {content.Length}\n"));
        _data.Write(content);
    }
}
