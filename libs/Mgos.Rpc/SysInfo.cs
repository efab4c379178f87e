// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>What a device tells of itself in <c>Sys.GetInfo</c>.</summary>
/// <remarks>
/// Members, in this order: id, app, fw_version, fw_id, mg_version, mg_id, mac, arch, uptime, public_key, ram_size, ram_free, ram_min_free,
/// fs_size, fs_free; then what other libraries add, such as wifi. Mirrors <c>mgos_print_sys_info</c>. Thread: loop.
/// </remarks>
public sealed class SysInfo
{
    private readonly Device _device;
    private SysInfoContributor[] _contributors = new SysInfoContributor[0];

    internal SysInfo(Device device)
    {
        _device = device;
    }

    /// <summary>Value of <c>public_key</c>, <c>device.public_key</c>; null or empty if there is none.</summary>
    public string PublicKey { get; set; }

    /// <summary>Adds members behind those that are always there.</summary>
    /// <param name="contributor">Writes them.</param>
    public void AddContributor(SysInfoContributor contributor)
    {
        if (contributor == null)
            throw new ArgumentNullException(nameof(contributor));
        SysInfoContributor[] contributors = new SysInfoContributor[_contributors.Length + 1];
        Array.Copy(_contributors, contributors, _contributors.Length);
        contributors[_contributors.Length] = contributor;
        _contributors = contributors;
    }

    /// <summary>Writes the object.</summary>
    /// <param name="writer">Where a value is wanted.</param>
    public void Write(JsonWriter writer)
    {
        writer.BeginObject();
        WriteNames(writer);
        WriteSizes(writer);
        for (int i = 0; i < _contributors.Length; i++)
            _contributors[i](writer);
        writer.EndObject();
    }

    private void WriteNames(JsonWriter writer)
    {
        Text(writer, "id", _device.Info.Id);
        Text(writer, "app", _device.Firmware.AppName);
        Text(writer, "fw_version", _device.Firmware.Version);
        Text(writer, "fw_id", _device.Firmware.BuildId);
        Text(writer, "mg_version", CoreConstants.MgosVersion);
        Text(writer, "mg_id", CoreConstants.MgosVersion);
        Text(writer, "mac", _device.Info.MacAddress);
        Text(writer, "arch", _device.Info.Architecture);
        Number(writer, "uptime", (long)_device.Clock.UptimeSeconds);
        Text(writer, "public_key", string.IsNullOrEmpty(PublicKey) ? null : PublicKey);
    }

    private void WriteSizes(JsonWriter writer)
    {
        IFileStorage files = _device.Files;
        Number(writer, "ram_size", _device.Info.HeapBytes);
        Number(writer, "ram_free", _device.Info.FreeHeapBytes);
        Number(writer, "ram_min_free", _device.Info.MinFreeHeapBytes);
        Number(writer, "fs_size", files == null ? 0 : files.TotalBytes);
        Number(writer, "fs_free", files == null ? 0 : files.FreeBytes);
    }

    private static void Text(JsonWriter writer, string name, string value)
    {
        writer.Name(name);
        writer.String(value);
    }

    private static void Number(JsonWriter writer, string name, long value)
    {
        writer.Name(name);
        writer.Int(value);
    }
}
