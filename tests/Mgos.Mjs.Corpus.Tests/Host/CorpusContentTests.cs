// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using Xunit;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>What holds for every file of the corpus.</summary>
public class CorpusContentTests
{
    private const int MinFiles = 450;
    private const int MaxDeviceBytes = 4000;

    [Fact]
    public void Corpus_has_its_size() => Assert.True(CorpusFiles.Names.Length >= MinFiles, CorpusFiles.Names.Length + " files");

    [Fact]
    public void Every_script_begins_with_what_it_shows()
    {
        string[] wrong = CorpusFiles.Names.Where(name => !Encoding.Latin1.GetString(CorpusFiles.Read(name)).StartsWith("// ", StringComparison.Ordinal)).ToArray();
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_two_scripts_say_or_do_the_same()
    {
        var texts = CorpusFiles.Names.Where(name => !name.StartsWith("checklist/", StringComparison.Ordinal)).Select(name => (Name: name, Text: Encoding.Latin1.GetString(CorpusFiles.Read(name))));
        string[] twins = texts.GroupBy(file => file.Text.Substring(file.Text.IndexOf('\n') + 1)).Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => string.Join(" = ", group.Select(file => file.Name))).ToArray();
        Assert.Empty(twins);
    }

    [Fact]
    public void Every_script_is_small() => Assert.DoesNotContain(CorpusFiles.Names, name => CorpusFiles.Read(name).Length > MaxDeviceBytes);
}
