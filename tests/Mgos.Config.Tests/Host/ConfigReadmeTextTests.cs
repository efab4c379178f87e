// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests.Host;

[TestClass]
public class ConfigReadmeTextTests
{
    [TestMethod]
    public void The_example_in_the_readme_is_the_one_that_is_tested()
    {
        string[] parts = Text("ConfigReadmeTests.cs").Split("// <readme>\n");
        Assert.AreEqual(2, parts.Length);
        string example = parts[1].Substring(0, parts[1].IndexOf("        // </readme>", StringComparison.Ordinal)).Replace("\n        ", "\n").Substring(8);
        Assert.IsTrue(Text("README.md").Contains("```csharp\n" + example + "```", StringComparison.Ordinal), "README.md lacks:\n" + example);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "readme", file)).Replace("\r\n", "\n");
}
