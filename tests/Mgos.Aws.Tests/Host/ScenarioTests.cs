// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Cloud.Host;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>The scenarios of tests/corpus/aws/shadow.txt.</summary>
[TestClass]
public class ScenarioTests
{
    private const int MinScenarios = 25;

    [TestMethod]
    public void Scenarios_come_out_as_written_with_an_app_in_C_sharp() => RunAll(false);

    [TestMethod]
    public void Scenarios_come_out_as_written_with_a_script() => RunAll(true);

    private static void RunAll(bool isScript)
    {
        using CloudFixture fixture = new();
        ScenarioFile.RunAll("aws/shadow.txt", MinScenarios, (number, steps) => Scenario.Create(fixture, $"{(isScript ? "js" : "cs")}-{number}", isScript, steps));
    }
}
