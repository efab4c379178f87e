// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Net;
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
        HttpServerOptions options = OptionsOf(config);
        if (config.SslCert.Length > 0 && !LoadCertificate(device, config, options))
            return true;
        HttpServer server = new HttpServer(device, options);
        VirtualFileSystem files = VirtualFileSystem.From(device);
        if (files != null)
            server.UseFiles(files);
        server.Access.BuiltIn = new DigestAuthorizer(DeviceConfig.From(device));
        if (config.AuthFile.Length > 0 && config.AuthDomain.Length == 0)
            device.Log.Warn(nameof(HttpLibrary), "http.auth_file is set, but http.auth_domain is empty: files and endpoints are open to everybody");
        device.Parts.Add(server);
        return server.Start();
    }

    // No boot loop: the device stays reachable on other ways, so that the setting can be undone.
    private static bool LoadCertificate(Device device, HttpConfig config, HttpServerOptions options)
    {
        string failure;
        TlsFileNames names = new TlsFileNames { Certificate = config.SslCert, Key = config.SslKey, Authorities = config.SslCaCert };
        options.Tls = names.Load(device, true, out failure);
        if (failure != null)
            device.Log.Error(nameof(HttpLibrary), "HTTP stays off, check http.ssl_cert, http.ssl_key and http.ssl_ca_cert: " + failure);
        return failure == null;
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
