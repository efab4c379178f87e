// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Running;
using Mgos.Hostile.Parsers;

namespace Mgos.Hostile;

/// <summary>Attacks a device; see the README beside it.</summary>
public static class Program
{
    private const string Usage = "Mgos.Hostile parsers|connections|slow|uploads|floods|--all [--seed N] [--count N] [--parser NAME] [--from N]";
    private const long FullInputs = 1_000_000;

    public static int Main(string[] arguments)
    {
        HostileOptions? options = HostileOptions.Parse(arguments);
        if (options == null)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        bool isGood = true;
        foreach (string attack in options.Attack == null ? HostileOptions.Attacks : [options.Attack])
        {
            Console.WriteLine($"== {attack}, seed {options.Seed}");
            isGood &= attack == "parsers" ? AttackParsers(options) : DeviceAttack.Run(attack, options, Console.Out);
        }

        Console.WriteLine(isGood ? "passed" : "FAILED");
        return isGood ? 0 : 1;
    }

    private static bool AttackParsers(HostileOptions options)
    {
        bool isGood = true;
        foreach ((string name, Func<ParserTarget> create) in ParserTargets.All)
        {
            if (options.Parser == null || options.Parser == name)
                isGood &= new ParserAttack(create, options.Seed, Console.Out).Run(options.From, options.CountOr(FullInputs));
        }

        return isGood;
    }
}
