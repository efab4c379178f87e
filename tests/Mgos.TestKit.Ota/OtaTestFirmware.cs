// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Ota;
using Mgos.Vfs;

namespace Mgos.TestKit.Ota;

/// <summary>A firmware with files, configuration and updates.</summary>
public sealed class OtaTestFirmware : FirmwareImage
{
    private readonly string _version;
    private readonly ILibrarySet _more;

    /// <summary>Makes a firmware.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="more">Further libraries; null for none.</param>
    public OtaTestFirmware(string version, ILibrarySet more)
    {
        _more = more;
        _version = version;
    }

    /// <inheritdoc/>
    public override string AppName => "App";

    /// <inheritdoc/>
    public override string Version => _version;

    /// <inheritdoc/>
    public override string BuildId => "build-" + _version;

    /// <inheritdoc/>
    public override string BuildTimestamp => "2026-01-01T00:00:00Z";

    /// <inheritdoc/>
    public override MgosLibrary[] CreateLibraries()
    {
        MgosLibrary[] more = _more == null ? new MgosLibrary[0] : _more.Create();
        MgosLibrary[] all = new MgosLibrary[3 + more.Length];
        all[0] = new VfsLibrary();
        all[1] = new ConfigLibrary();
        all[2] = new OtaLibrary();
        for (int i = 0; i < more.Length; i++)
            all[3 + i] = more[i];
        return all;
    }

    /// <inheritdoc/>
    public override void Prepare(Device device) => device.Parts.Add(CreateSchema());

    /// <summary>Makes the configuration of the updater and of the shadow that may order updates.</summary>
    /// <returns>The schema.</returns>
    public static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(25);
        AddUpdate(schema);
        AddShadow(schema);
        return schema.Build();
    }

    private static void AddShadow(ConfigSchemaBuilder schema)
    {
        schema.BeginObject("shadow");
        schema.Boolean("enable", true);
        schema.String("lib", "");
        schema.Boolean("get_on_connect", true);
        schema.Boolean("ota_enable", true);
        schema.Boolean("autocommit", false);
        schema.EndObject();
    }

    /// <summary>Adds the configuration of the updater, that of updates over HTTP too, 19 entries.</summary>
    /// <param name="schema">Where to.</param>
    public static void AddUpdate(ConfigSchemaBuilder schema)
    {
        schema.BeginObject("update");
        schema.Int("timeout", 600);
        schema.Int("commit_timeout", 0);
        for (int i = 0; i < OtaConstants.KeyCount; i++)
            schema.String("key" + i.ToString(), "");
        schema.Int("sig_req_mask", -1);
        schema.String("url", "");
        schema.Int("interval", 0);
        schema.String("extra_http_headers", "");
        schema.String("ssl_ca_file", "");
        schema.String("ssl_client_cert_file", "");
        schema.String("ssl_server_name", "");
        schema.Boolean("enable_post", true);
        schema.EndObject();
    }
}
