// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Mgos.AzureDouble;
using Mgos.TestBroker;

namespace Mgos.Azure.Tests.Host;

/// <summary>A hub, and on demand a provisioning service, whose clock is that of the device.</summary>
internal sealed class AzureFixture : IDisposable
{
    private ProvisioningService _provisioning;

    internal AzureFixture() => Hub = new IotHub(Authority, () => Now());

    internal Authority Authority { get; } = new("Test root");

    internal IotHub Hub { get; }

    internal ProvisioningService Provisioning => _provisioning ??= new ProvisioningService(Authority, () => Now());

    /// <summary>Seconds since 1970.</summary>
    internal Func<long> Now { get; set; } = () => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    internal HubDevice Add(string id) => Hub.Add(new HubDevice { Id = id, Key = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });

    internal string ConnectionString(HubDevice device, int port = 0) =>
        $"HostName=localhost:{(port == 0 ? Hub.Port : port)};DeviceId={device.Id};SharedAccessKey={Convert.ToBase64String(device.Key)}";

    internal Dictionary<string, string> Files() => new() { ["ca.pem"] = Authority.Pem };

    internal (string Thumbprint, string Certificate, string Key) Certificate(string name)
    {
        (string certificate, string key) = Authority.Sign(name);
        using X509Certificate2 read = X509Certificate2.CreateFromPem(certificate);
        return (read.Thumbprint, certificate, key);
    }

    public void Dispose()
    {
        _provisioning?.Dispose();
        Hub.Dispose();
        Authority.Dispose();
    }
}
