// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;
using Mgos.Http;

namespace Mgos.Prometheus;

/// <summary>The metrics of a device.</summary>
/// <remarks>Mirrors <c>mgos_prometheus_metrics_add_handler</c>. Thread: loop.</remarks>
public sealed class PrometheusMetrics
{
    private const string ContentType = "text/plain";

    private readonly Device _device;
    private readonly ArrayList _handlers = new ArrayList();

    internal PrometheusMetrics(Device device)
    {
        _device = device;
    }

    /// <summary>Finds the metrics of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static PrometheusMetrics From(Device device) => (PrometheusMetrics)device.Parts.Find(typeof(PrometheusMetrics));

    /// <summary>Has a handler write metrics of its own behind those of the device.</summary>
    /// <param name="handler">Runs on the loop each time they are asked for.</param>
    /// <exception cref="ArgumentNullException">No handler.</exception>
    public void AddHandler(MetricsHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        _handlers.Add(handler);
    }

    /// <summary>Writes all metrics.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(MetricsWriter writer)
    {
        WriteDevice(writer);
        for (int i = 0; i < _handlers.Count; i++)
        {
            MetricsHandler handler = (MetricsHandler)_handlers[i];
            try
            {
                handler(writer);
            }
            catch (Exception e)
            {
                _device.Log.HandlerFailed("metrics", handler, e);
            }
        }
    }

    internal void Serve(HttpRequest request, HttpResponse response)
    {
        MetricsWriter writer = new MetricsWriter();
        Write(writer);
        response.ContentType = ContentType;
        response.KeepAlive = false;
        response.Send(writer.Data, 0, writer.Length);
    }

    private void WriteDevice(MetricsWriter writer)
    {
        FirmwareImage firmware = _device.Firmware;
        DeviceInfo info = _device.Info;
        writer.Gauge("mgos_build", "Build info", MetricsWriter.Label("app", firmware.AppName) + "," + MetricsWriter.Label("id", firmware.BuildId) + "," + MetricsWriter.Label("version", firmware.Version), 1);
        writer.Gauge("mgos_platform", "Platform info", MetricsWriter.Label("arch", info.Architecture) + "," + MetricsWriter.Label("mac", info.MacAddress), 1);
        writer.Counter("mgos_uptime", "Device uptime, seconds", null, (long)_device.Clock.UptimeSeconds);
        writer.Gauge("mgos_heap_size", "System memory size", null, info.HeapBytes);
        writer.Gauge("mgos_free_heap_size", "System free memory", null, info.FreeHeapBytes);
        writer.Gauge("mgos_min_free_heap_size", "Minimum of the system free memory", null, info.MinFreeHeapBytes);
        if (_device.Files == null)
            return;
        writer.Gauge("mgos_fs_size", "Filesystem size", null, _device.Files.TotalBytes);
        writer.Gauge("mgos_free_fs_size", "Filesystem free space", null, _device.Files.FreeBytes);
    }
}
