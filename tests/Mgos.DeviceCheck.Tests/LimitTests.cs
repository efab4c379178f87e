// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Linq;
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>Every limit: the greatest count passes, one more is refused.</summary>
public class LimitTests
{
    private const int Most = 255;

    [Theory]
    [InlineData("MGOS316")]
    [InlineData("MGOS317")]
    [InlineData("MGOS318")]
    [InlineData("MGOS319")]
    [InlineData("MGOS320")]
    public void One_byte_counts_to_255(string code)
    {
        Assert.Empty(Check(Source(code, Most)));
        Assert.Contains(Check(Source(code, Most + 1)), f => f.Contains($" error {code}: {Most + 1} ") || f.Contains($" {Most + 1} dense values"));
    }

    [Fact]
    public void Static_fields_and_static_methods_count_on_their_own()
    {
        Assert.Empty(Check($"public class C {{ {Each(Most, i => $"static readonly int[] F{i};")} {Each(Most, i => $"int G{i};")} static C() {{ }} }}"));
        Assert.Contains(Check($"public class C {{ {Each(Most + 1, i => $"static void M{i}() {{ }}")} }}"), f => f.Contains("MGOS320"));
    }

    [Fact]
    public void Byte_code_beyond_16_bits_is_refused()
    {
        Assert.Empty(Check(Code(methods: 7)));
        Assert.Contains(Check(Code(methods: 8)), f => f.Contains("Case: error MGOS321: "));
    }

    [Fact]
    public void Names_and_literals_beyond_16_bits_are_refused()
    {
        Assert.Empty(Check(Literals(64)));
        Assert.Contains(Check(Literals(66)), f => f.Contains("Case: error MGOS322: "));
    }

    [Fact]
    public void An_array_of_more_than_40000_bytes_is_refused()
    {
        Assert.Empty(Check(Data(40000)));
        Assert.Contains(Check(Data(40001)), f => f.Contains("error MGOS323: "));
    }

    private static System.Collections.Generic.IReadOnlyList<string> Check(string source)
    {
        using var assembly = DeviceAssembly.Compile(source);
        return assembly.Check();
    }

    private static string Each(int count, Func<int, string> text) => string.Join("\n", Enumerable.Range(0, count).Select(text));

    private static string Source(string code, int count) => code switch
    {
        "MGOS316" => $"public class C {{ int M(int a) {{ {Each(count, i => $"int v{i} = a;")} {Each(count, i => $"C.R(ref v{i});")} return 0; }} static void R(ref int a) {{ }} }}",
        "MGOS317" => $"public class C {{ static void M({string.Join(",", Enumerable.Range(0, count).Select(i => $"int a{i}"))}) {{ }} }}",
        "MGOS318" => $"public class C {{ int M(int a) {{ switch (a) {{ {Each(count, i => $"case {i}: return {i * 7 % 5};")} default: return -1; }} }} }}",
        "MGOS319" => $"public class C {{ {Each(count, i => $"int F{i};")} }}",
        _ => $"public class C {{ {Each(count, i => $"public virtual void M{i}() {{ }}")} }}",
    };

    private static string Code(int methods) =>
        $"public class C {{ {Each(methods, m => $"int M{m}(int a) {{ {Each(1000, _ => "a = a * 70000;")} return a; }}")} }}";

    private static string Literals(int kilobytes) =>
        $"public class C {{ {Each(kilobytes, i => $"string M{i}() => \"{new string('x', 1000)}{i:d3}\";")} }}";

    private static string Data(int bytes) => $"public class C {{ byte[] M() => new byte[] {{ {string.Join(",", Enumerable.Range(0, bytes).Select(i => i % 255 + 1))} }}; }}";
}
