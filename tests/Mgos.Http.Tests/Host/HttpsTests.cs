// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Mgos.Net;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>HTTPS, as the client of .NET speaks it.</summary>
public sealed class HttpsTests
{
    [Fact]
    public async Task Request_is_answered_over_TLS() => Assert.Equal("GET /echo?a=1\n", await GetFrom(Server(false), "/echo?a=1"));

    [Fact]
    public async Task Stream_is_answered_over_TLS() => Assert.Equal("onetwothr", await GetFrom(Server(false), "/stream"));

    [Fact]
    public async Task Large_body_goes_both_ways()
    {
        using RunningServer server = Server(false);
        using HttpClient client = Client();
        string body = new('x', 3000);
        using HttpResponseMessage response = await client.PostAsync(AddressOf(server, "/echo"), new StringContent(body));
        Assert.EndsWith(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Client_without_certificate_gets_nothing_from_a_server_that_asks_for_one()
    {
        using RunningServer server = Server(true);
        using HttpClient client = Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(AddressOf(server, "/echo")));
    }

    private static RunningServer Server(bool asksClients)
    {
        byte[] pem = Certificate();
        TlsFiles files = new() { Certificate = pem, Authorities = asksClients ? pem : null };
        TlsEndpoint endpoint = TlsEndpoint.Create(files, true, out string failure);
        Assert.Null(failure);
        return new RunningServer(new HttpServerOptions { ListenAddress = "127.0.0.1:0", Tls = endpoint });
    }

    private static async Task<string> GetFrom(RunningServer server, string path)
    {
        using (server)
        using (HttpClient client = Client())
            return await client.GetStringAsync(AddressOf(server, path));
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private static string AddressOf(RunningServer server, string path) => $"https://127.0.0.1:{server.Port}{path}";

    private static byte[] Certificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=device", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(10));
        return Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }
}
