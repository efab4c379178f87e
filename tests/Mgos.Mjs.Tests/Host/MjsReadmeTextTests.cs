// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Tests.Host;

[TestClass]
public class MjsReadmeTextTests
{
    [TestMethod]
    public void The_example_in_the_readme_is_the_one_that_is_tested()
    {
        string test = Text("MjsReadmeTests.cs");
        int start = test.IndexOf("// <readme>\n", StringComparison.Ordinal) + 12;
        string example = test.Substring(start, test.IndexOf("    // </readme>", StringComparison.Ordinal) - start).Replace("\n    ", "\n").Substring(4);
        Assert.IsTrue(Text("README.md").Contains("```csharp\n" + example + "```", StringComparison.Ordinal), "README.md lacks:\n" + example);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "readme", file)).Replace("\r\n", "\n");
}
