// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Cloud;

namespace Mgos.Aws.Tests;

/// <summary>A device with the shadow of the thing "lamp" over a link that the test moves.</summary>
internal sealed class AwsBench : CloudBench
{
    /// <summary>What the answers to this device's requests carry.</summary>
    internal const string Token = "99f75266";

    internal AwsBench()
        : this(true)
    {
    }

    internal AwsBench(bool isGetOnConnect)
        : base(isGetOnConnect)
    {
        Aws = new AwsShadow(Kit.Device, Shadow, "lamp", "", Link) { ClientId = "client1" };
        Aws.Start();
    }

    internal FakeLink Link { get; } = new FakeLink();

    internal AwsShadow Aws { get; }
}
