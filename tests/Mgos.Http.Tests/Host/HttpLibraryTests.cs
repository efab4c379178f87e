// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>The library as an app starts it.</summary>
public sealed class HttpLibraryTests
{
    [Fact]
    public void Server_starts_on_the_configured_address()
    {
        TestDevice kit = Boot("127.0.0.1:0", "", true);
        Assert.True(kit.Platform.HasLogged("HTTP server started on [127.0.0.1:0]"), kit.Platform.ConsoleText);
        Assert.True(HttpServer.From(kit.Device).Port > 0);
        Assert.Equal($"http://127.0.0.1:{HttpServer.From(kit.Device).Port}/", kit.Device.Endpoints[0]);
        kit.Device.ShutDown();
    }

    [Theory]
    [InlineData("127.0.0.1:0", "", false)]
    [InlineData("", "", true)]
    [InlineData("127.0.0.1:0", "cert.pem", true)]
    public void Server_that_is_switched_off_or_cannot_be_safe_does_not_start(string address, string certificate, bool isEnabled)
    {
        TestDevice kit = Boot(address, certificate, isEnabled);
        Assert.Null(HttpServer.From(kit.Device));
        Assert.Equal(certificate.Length > 0, kit.Platform.HasLogged("http.ssl_cert"));
        kit.Device.ShutDown();
    }

    [Fact]
    public void Address_that_cannot_be_used_fails_the_boot()
    {
        TestDevice kit = New("nonsense", "", true);
        Assert.NotEqual(InitResult.Ok, kit.Boot());
        Assert.True(kit.Platform.HasLogged("http.listen_addr"), kit.Platform.ConsoleText);
        kit.Device.ShutDown();
    }

    private static TestDevice Boot(string address, string certificate, bool isEnabled)
    {
        TestDevice kit = New(address, certificate, isEnabled);
        Assert.Equal(InitResult.Ok, kit.Boot());
        return kit;
    }

    private static TestDevice New(string address, string certificate, bool isEnabled)
    {
        ConfigSchemaBuilder schema = new(17);
        schema.String("conf_acl", "*");
        schema.BeginObject("http");
        schema.Boolean("enable", isEnabled);
        schema.String("listen_addr", address);
        foreach (string name in new[] { "document_root", "index_files", "hidden_files", "extra_headers", "upload_acl", "cors_origin", "ssl_key", "ssl_ca_cert", "auth_domain", "auth_file" })
            schema.String(name, "");
        schema.String("ssl_cert", certificate);
        schema.Int("auth_algo", 0);
        schema.Boolean("dir_listing", true);
        schema.EndObject();
        return new TestDevice([schema.Build()], new StorageLibrary(new RamStorage()), new ConfigLibrary(), new HttpLibrary());
    }
}
