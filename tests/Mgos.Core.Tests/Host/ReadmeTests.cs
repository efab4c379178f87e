// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests.Host;

[TestClass]
public class ReadmeTests
{
    [TestMethod]
    public void The_example_in_the_readme_is_the_one_that_is_tested()
    {
        string source = Text("UptimeApp.cs");
        int begin = source.IndexOf("// <readme>\n", StringComparison.Ordinal) + "// <readme>\n".Length;
        string example = source[begin..source.IndexOf("// </readme>", StringComparison.Ordinal)];
        Assert.Contains("```csharp\n" + example + "```", Text("README.md"));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "readme", file)).Replace("\r\n", "\n");
}
