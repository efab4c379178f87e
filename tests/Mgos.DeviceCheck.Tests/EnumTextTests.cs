// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>The ways an enum value becomes text.</summary>
public class EnumTextTests
{
    [Theory]
    [InlineData("e.ToString()")]
    [InlineData("\"x\" + e")]
    [InlineData("$\"x {e}\"")]
    [InlineData("$\"{n} {e} {n} {n}\"")]
    [InlineData("string.Format(\"{0} {1}\", n, e)")]
    [InlineData("string.Concat(e, n)")]
    [InlineData("((object)e).ToString()")]
    [InlineData("new System.Text.StringBuilder().Append(e).ToString()")]
    public void Enum_text_is_refused(string expression) => Assert.StartsWith("C.M: error MGOS313: ", Assert.Single(Check(expression)));

    [Theory]
    [InlineData("\"x\" + (int)e")]
    [InlineData("$\"{n} {(int)e}\"")]
    [InlineData("Take(e) + n")]
    [InlineData("e == E.A ? \"A\" : \"B\"")]
    public void Other_uses_of_an_enum_are_accepted(string expression) => Assert.Empty(Check(expression));

    private static System.Collections.Generic.IReadOnlyList<string> Check(string expression)
    {
        using var assembly = DeviceAssembly.Compile(
            $"public enum E {{ A, B }} public class C {{ string M(E e, int n) => {expression}; string Take(object o) => \"\"; }}");
        return assembly.Check();
    }
}
