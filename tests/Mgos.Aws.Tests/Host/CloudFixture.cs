// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.AwsDouble;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>A mosquitto with mutual TLS and the shadow service behind it, one for all tests of a class.</summary>
internal sealed class CloudFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgos-aws-");

    internal CloudFixture(Authority brokerAuthority = null)
    {
        if (Mosquitto.Program == null)
            Assert.SkipTest("mosquitto is not installed");
        Broker = new Mosquitto(_folder.FullName, 0, new Authority("Test root"), brokerAuthority);
        if (brokerAuthority == null)
            Cloud = new AwsCloud("localhost", Broker.Port, Broker.Client("cloud"), Broker.Authority.Certificate, () => 1700000000);
    }

    internal Mosquitto Broker { get; }

    internal AwsCloud Cloud { get; }

    public void Dispose()
    {
        Cloud?.Dispose();
        Broker.Dispose();
        _folder.Delete(true);
    }
}
