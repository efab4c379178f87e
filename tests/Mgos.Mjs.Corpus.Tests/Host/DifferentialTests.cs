// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Xunit;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>Random programs: neither optimising nor compiling changes anything, and where mJS and ECMAScript agree so do their engines.</summary>
public class DifferentialTests
{
    private const int MaxSteps = 200_000;
    private const int MaxMemoryBytes = 4_000_000;

    [Theory]
    [InlineData(1, 300)]
    [InlineData(100_000, 300)]
    public void Result_is_that_of_ECMAScript(int firstSeed, int count)
    {
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
        {
            string program = ProgramText.Make(seed);
            string expected = EcmaScript.Run(program);
            string real = MjsRun.Of(Encoding.UTF8.GetBytes(program), ScriptMode.Optimised, 0, 0).ToString();
            Assert.True(expected == real, $"seed {seed}\n{program}\nexpected:\n{expected}\nreal:\n{real}");
        }
    }

    [Theory]
    [InlineData(200_000, 1000)]
    public void Optimising_and_compiling_change_nothing(int firstSeed, int count)
    {
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
            CheckModes(Encoding.UTF8.GetBytes(ProgramText.Make(seed)), seed);
    }

    [Theory]
    [InlineData(1, 4000)]
    public void Optimising_and_compiling_change_nothing_for_spoilt_programs(int firstSeed, int count)
    {
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
            CheckModes(SpoiltProgram.Make(seed), seed);
    }

    private static void CheckModes(byte[] program, int seed)
    {
        string plain = MjsRun.Of(program, ScriptMode.Plain, MaxSteps, MaxMemoryBytes).ToString();
        string optimised = MjsRun.Of(program, ScriptMode.Optimised, MaxSteps, MaxMemoryBytes).ToString();
        string compiled = MjsRun.Of(program, ScriptMode.Compiled, MaxSteps, MaxMemoryBytes).ToString();
        Assert.True(optimised == plain && compiled == plain, $"seed {seed}\n{Encoding.Latin1.GetString(program)}\nnot optimised:\n{plain}\noptimised:\n{optimised}\ncompiled:\n{compiled}");
        Assert.DoesNotContain("internal error", plain, System.StringComparison.Ordinal);
    }
}
