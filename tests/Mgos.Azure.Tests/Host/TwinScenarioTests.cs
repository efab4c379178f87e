// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Cloud.Host;
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
        ScenarioFile.RunAll("azure/twin.txt", MinScenarios, (number, steps) => TwinScenario.Create(fixture, $"{(isScript ? "js" : "cs")}-{number}", isScript, steps));
    }
}
