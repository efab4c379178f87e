// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Parsers;
using Mgos.Hostile.Running;

namespace Mgos.Hostile.Tests;

/// <summary>Each attack for a few seconds, with a fixed seed.</summary>
public sealed class ShortAttackTests
{
    private const long Inputs = 20_000;
    private const ulong Seed = 7;

    public static TheoryData<string> Parsers => new(Array.ConvertAll(ParserTargets.All, target => target.Name));

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Parser_survives_spoilt_inputs(string parser)
    {
        Func<ParserTarget> create = Array.Find(ParserTargets.All, target => target.Name == parser).Create;
        StringWriter output = new();
        Assert.True(new ParserAttack(create, Seed, output).Run(0, Inputs), output.ToString());
    }

    [LinuxTheory]
    [InlineData("connections", "300")]
    [InlineData("slow", "50")]
    [InlineData("uploads", "5")]
    [InlineData("floods", "3")]
    public void Device_serves_good_clients_during_an_attack_and_is_as_before_after_it(string attack, string count)
    {
        StringWriter output = new();
        Assert.True(DeviceAttack.Run(attack, HostileOptions.Parse([attack, "--seed", "7", "--count", count])!, output), output.ToString());
    }
}
