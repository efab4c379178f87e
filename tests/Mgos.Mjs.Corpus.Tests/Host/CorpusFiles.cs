// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>The files of tests/corpus/mjs.</summary>
internal static class CorpusFiles
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "corpus", "mjs");

    /// <summary>TOPIC/NAME.js, sorted.</summary>
    internal static string[] Names { get; } = Directory.EnumerateFiles(s_folder, "*.js", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(s_folder, path).Replace('\\', '/')).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    internal static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(s_folder, name));

    internal static ScriptFile Load(string name) => ScriptReader.Read(Path.GetFileName(name), Read(name));
}
