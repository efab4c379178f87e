// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Build.Tests;

/// <summary>The two brokers of Mgos.Mqtt have the same keys; but an app that sets one of them means that one alone.</summary>
public sealed class SecondBrokerTests
{
    private const string First = "mqtt.", Second = "mqtt1.";

    [Fact]
    public void What_an_app_sets_for_its_broker_does_not_reach_the_second() => Assert.Equal(
        LeavesOf(Second),
        LeavesOf(Second, "  - [mqtt.enable, true]\n  - [mqtt.server, broker]\n  - [mqtt.user, joe]\n  - [mqtt.pass, secret]\n  - [mqtt.ssl_ca_cert, ca.pem]\n  - [mqtt.max_queue_length, 100]"));

    [Fact]
    public void Both_have_the_same_keys() => Assert.Equal(NamesOf(LeavesOf(First)), NamesOf(LeavesOf(Second)));

    private static string[] NamesOf(string[] leaves) => [.. leaves.Select(leaf => leaf[(leaf.IndexOf('.') + 1)..leaf.IndexOf('=')])];

    private static string[] LeavesOf(string prefix, params string[] overrides)
    {
        string root = typeof(SecondBrokerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        Manifest library = Manifests.Parse(File.ReadAllText(Path.Combine(root, "libs", "Mgos.Mqtt", "mos.yml")));
        ConfigEntry schema = ConfigSchemaMerger.Merge([.. library.Schema, .. overrides.SelectMany(list => Manifests.Parse("config_schema:\n" + list).Schema)]);
        return [.. Manifests.Leaves(schema).Split(' ').Where(leaf => leaf.StartsWith(prefix, StringComparison.Ordinal))];
    }
}
