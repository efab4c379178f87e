// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit.Storage;
using Xunit;
using Xunit.Abstractions;

namespace Mgos.Boot.Tests;

public sealed class ThoroughPowerCutTests
{
    private readonly ITestOutputHelper _output;

    public ThoroughPowerCutTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public static TheoryData<string> Scenarios => new TheoryData<string> { "update", "commit", "trial", "revert", "failing", "refused", "snapshot", "snapshot-kept" };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Boards_survive_a_cut_at_every_operation(string scenario) => Run(() => new BoardMachine(), scenario, false);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Boards_survive_a_second_cut_at_every_operation_of_the_recovery(string scenario) => Run(() => new BoardMachine(), scenario, true);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Computers_survive_a_cut_at_every_operation(string scenario)
    {
        Run(() => new PcMachine(CacheFate.Lost, 1), scenario, false);
        Run(() => new PcMachine(CacheFate.Kept, 1), scenario, false);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            int fixedSeed = seed;
            Run(() => new PcMachine(CacheFate.Random, fixedSeed), scenario, false);
        }
    }

    private static int Seeds => Environment.GetEnvironmentVariable("MGOS_LONG") == "1" ? 20 : 2;

    private void Run(StorageMachineFactory machines, string scenario, bool isThorough)
    {
        OtaPowerCut run = new OtaPowerCut(machines, scenario, isThorough);
        run.Run(1);
        _output.WriteLine(machines().Name + ", " + scenario + ": " + run.CutCount + " power cuts");
    }
}
