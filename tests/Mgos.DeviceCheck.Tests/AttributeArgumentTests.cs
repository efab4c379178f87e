// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>Each case was run on nanoCLR: what is accepted comes back, what is refused does not.</summary>
public class AttributeArgumentTests
{
    [Theory]
    [InlineData("params object[] a", "\"x\", 5, true, (byte)1, (short)2, 2.5, 7L")]
    [InlineData("string a, bool b", "\"x\", true")]
    [InlineData("int a", "5")]
    [InlineData("double a", "2.5")]
    [InlineData("string a", "\"\"")]
    public void Readable_arguments_are_accepted(string parameters, string arguments) => Assert.Empty(Check(parameters, arguments));

    [Theory]
    [InlineData("bool a", "true")]
    [InlineData("byte a", "1")]
    [InlineData("short a", "1")]
    [InlineData("char a", "'c'")]
    [InlineData("string a, char b", "\"x\", 'c'")]
    [InlineData("System.AttributeTargets a", "System.AttributeTargets.Class")]
    [InlineData("System.Type a", "typeof(C)")]
    [InlineData("string a, System.Type b", "\"x\", typeof(C)")]
    [InlineData("object a", "\"x\"")]
    [InlineData("int[] a", "new[] { 1 }")]
    [InlineData("string a", "null")]
    [InlineData("params object[] a", "")]
    [InlineData("params object[] a", "\"x\", null")]
    [InlineData("params object[] a", "typeof(C), 1")]
    [InlineData("params object[] a", "System.AttributeTargets.Class, 1")]
    public void Unreadable_arguments_are_refused(string parameters, string arguments) =>
        Assert.Contains(Check(parameters, arguments), f => f.StartsWith("C: error MGOS324: "));

    private static System.Collections.Generic.IReadOnlyList<string> Check(string parameters, string arguments)
    {
        using var assembly = DeviceAssembly.Compile(
            $"public class XAttribute : System.Attribute {{ public XAttribute({parameters}) {{ }} }} [X({arguments})] public class C {{ }}");
        return assembly.Check();
    }
}
