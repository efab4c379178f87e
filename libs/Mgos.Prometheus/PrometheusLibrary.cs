// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;

namespace Mgos.Prometheus;

/// <summary>Serves the metrics of a device, unless <c>prometheus.server_enable</c> is false or there is no HTTP server.</summary>
public sealed class PrometheusLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Prometheus";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        PrometheusMetrics metrics = new PrometheusMetrics(device);
        device.Parts.Add(metrics);
        PrometheusConfig config = PrometheusConfig.From(device);
        HttpServer server = HttpServer.From(device);
        if (!config.ServerEnable || server == null)
            return true;
        if (server.AddEndpoint(config.ServerUri, metrics.Serve))
            return true;
        device.Log.Error(nameof(PrometheusLibrary), "no endpoint " + config.ServerUri + ": there are too many");
        return false;
    }
}
