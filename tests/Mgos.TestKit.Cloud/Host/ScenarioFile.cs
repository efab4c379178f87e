// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.TestKit.Cloud.Host;

/// <summary>A file of scenarios: <c>case NAME</c>, and its steps, a line each; lines with # in front do not count.</summary>
public static class ScenarioFile
{
    private const string CasePrefix = "case ";

    /// <summary>Makes and runs every scenario of a file, and fails with all that went wrong.</summary>
    /// <param name="path">The file, in the folder <c>corpus</c>.</param>
    /// <param name="minScenarios">As many it has at the least.</param>
    /// <param name="create">Makes a scenario from its number and its steps.</param>
    public static void RunAll(string path, int minScenarios, Func<int, List<string>, CloudScenario> create)
    {
        List<(string Name, List<string> Steps)> scenarios = Read(path);
        Assert.IsTrue(scenarios.Count >= minScenarios, scenarios.Count.ToString());
        List<string> failures = [];
        for (int i = 0; i < scenarios.Count; i++)
        {
            try
            {
                using CloudScenario scenario = create(i, scenarios[i].Steps);
                scenario.Run();
            }
            catch (Exception e)
            {
                failures.Add(scenarios[i].Name + ": " + e.Message);
            }
        }

        Assert.IsTrue(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static List<(string Name, List<string> Steps)> Read(string path)
    {
        List<(string Name, List<string> Steps)> scenarios = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpus", path)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith(CasePrefix, StringComparison.Ordinal))
                scenarios.Add((line[CasePrefix.Length..], []));
            else
                scenarios[^1].Steps.Add(line);
        }

        return scenarios;
    }
}
