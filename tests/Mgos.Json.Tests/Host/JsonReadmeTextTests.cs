// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

[TestClass]
public class JsonReadmeTextTests
{
    [TestMethod]
    public void Examples_in_the_readme_are_the_ones_that_are_tested()
    {
        string readme = Text("README.md");
        string[] parts = Text("JsonReadmeTests.cs").Split("// <readme>\n");
        Assert.AreEqual(3, parts.Length);
        for (int i = 1; i < parts.Length; i++)
        {
            string example = parts[i].Substring(0, parts[i].IndexOf("        // </readme>", StringComparison.Ordinal)).Replace("\n        ", "\n").Substring(8);
            Assert.IsTrue(readme.Contains("```csharp\n" + example + "```", StringComparison.Ordinal), "README.md lacks:\n" + example);
        }
    }

    private static string Text(string file)
    {
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "readme", file)).Replace("\r\n", "\n");
    }
}
