// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Xunit;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>Every script of tests/corpus/mjs prints and reports what stands in it, with and without optimisation, and compiled.</summary>
public class CorpusTests
{
    public static TheoryData<string> Names => new(CorpusFiles.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Script_behaves_as_it_says(string name)
    {
        string failure = ScriptCheck.Run(CorpusFiles.Load(name));
        Assert.True(failure == null, failure);
    }
}
