// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>Starts the HTTP server at boot.</summary>
public sealed class HttpLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Http";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        HttpConfig config = HttpConfig.From(device);
        if (!config.Enable || config.ListenAddr.Length == 0)
            return true;
        if (config.SslCert.Length > 0)
        {
            // No boot loop: the device stays reachable on other ways, so that the setting can be undone.
            device.Log.Error(nameof(HttpLibrary), "http.ssl_cert is set, but there is no TLS server in this firmware: HTTP stays off");
            return true;
        }

        HttpServer server = new HttpServer(device, OptionsOf(config));
        VirtualFileSystem files = VirtualFileSystem.From(device);
        if (files != null)
            server.UseFiles(files);
        server.Access.BuiltIn = new DigestAuthorizer(DeviceConfig.From(device));
        if (config.AuthFile.Length > 0 && config.AuthDomain.Length == 0)
            device.Log.Warn(nameof(HttpLibrary), "http.auth_file is set, but http.auth_domain is empty: files and endpoints are open to everybody");
        device.Parts.Add(server);
        return server.Start();
    }

    private static HttpServerOptions OptionsOf(HttpConfig config) => new HttpServerOptions
    {
        ListenAddress = config.ListenAddr,
        DocumentRoot = config.DocumentRoot,
        IndexFiles = config.IndexFiles,
        HiddenFiles = config.HiddenFiles,
        ExtraHeaders = config.ExtraHeaders,
        IsListingEnabled = config.DirListing,
        UploadAcl = config.UploadAcl,
        CrossOrigins = config.CorsOrigin,
    };
}
