// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.AwsDouble;
using Mgos.TestBroker;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>A mosquitto with mutual TLS and the shadow service behind it, one for all tests of a class.</summary>
internal sealed class CloudFixture : IDisposable
{
    internal CloudFixture(Authority brokerAuthority = null)
    {
        if (!Mosquitto.IsInstalled)
            Assert.SkipTest("mosquitto is not installed");
        Authority = new Authority("Test root");
        Broker = Mosquitto.WithMutualTls(Authority, 0, brokerAuthority);
        if (brokerAuthority == null)
            Cloud = new AwsCloud("localhost", Broker.Port, Authority.Client("cloud"), Authority.Certificate, () => 1700000000);
    }

    internal Authority Authority { get; }

    internal Mosquitto Broker { get; }

    internal AwsCloud Cloud { get; }

    public void Dispose()
    {
        Cloud?.Dispose();
        Broker.Dispose();
    }
}
