// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;

namespace Mgos.Prometheus.Tests;

/// <summary>Adds an HTTP server that listens nowhere, and has all endpoints it can have if wanted.</summary>
internal sealed class ServerLibrary : MgosLibrary
{
    private readonly bool _isFull;

    internal ServerLibrary(bool isFull)
    {
        _isFull = isFull;
    }

    public override string Name => "server";

    public override bool Init(Device device)
    {
        HttpServer server = new HttpServer(device, new HttpServerOptions());
        for (int i = 0; _isFull && server.AddEndpoint("/e" + i.ToString(), (request, response) => response.Send()); i++)
        {
        }

        device.Parts.Add(server);
        return true;
    }
}
