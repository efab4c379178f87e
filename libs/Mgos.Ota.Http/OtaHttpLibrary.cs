// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;

namespace Mgos.Ota.Http;

/// <summary>Starts fetching of updates, and the endpoints <c>/update</c>.</summary>
public sealed class OtaHttpLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Ota.Http";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        OtaUpdater updater = OtaUpdater.From(device);
        if (updater == null)
        {
            device.Log.Error(nameof(OtaHttpLibrary), "no updater: Mgos.Ota has not been started");
            return false;
        }

        OtaUrlClient client = new OtaUrlClient(device, updater);
        updater.UrlClient = client;
        device.Parts.Add(client);
        client.StartPolling();
        HttpServer server = HttpServer.From(device);
        return server == null || new UpdateEndpoint(device, updater).AddTo(server);
    }
}
