// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>The scenarios of tests/corpus/azure/twin.txt.</summary>
[TestClass]
public class TwinScenarioTests
{
    private const int MinScenarios = 12;

    [TestMethod]
    public void Scenarios_come_out_as_written_with_an_app_in_C_sharp() => RunAll(false);

    [TestMethod]
    public void Scenarios_come_out_as_written_with_a_script() => RunAll(true);

    private static void RunAll(bool isScript)
    {
        using AzureFixture fixture = new();
        List<(string Name, List<string> Steps)> scenarios = Read();
        Assert.IsTrue(scenarios.Count >= MinScenarios, scenarios.Count.ToString());
        List<string> failures = [];
        for (int i = 0; i < scenarios.Count; i++)
        {
            try
            {
                using TwinScenario scenario = new(fixture, $"{(isScript ? "js" : "cs")}-{i}", isScript, scenarios[i].Steps);
                scenario.Run();
            }
            catch (Exception e)
            {
                failures.Add(scenarios[i].Name + ": " + e.Message);
            }
        }

        Assert.IsTrue(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static List<(string Name, List<string> Steps)> Read()
    {
        List<(string Name, List<string> Steps)> scenarios = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpus", "azure", "twin.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("case ", StringComparison.Ordinal))
                scenarios.Add((line[5..], []));
            else
                scenarios[^1].Steps.Add(line);
        }

        return scenarios;
    }
}
