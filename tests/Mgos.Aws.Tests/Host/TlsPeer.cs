// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Mgos.TestBroker;

namespace Mgos.Aws.Tests.Host;

/// <summary>A server with TLS that asks for a certificate, and answers each connection as the test says.</summary>
internal sealed class TlsPeer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly Func<SslStream, Task> _answer;

    internal TlsPeer(Authority authority, Func<SslStream, Task> answer)
    {
        (string certificate, string key) = authority.Sign("localhost");
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(certificate, key);
        _certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        _answer = answer;
        _listener.Start();
        _ = AcceptAll();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _certificate.Dispose();
    }

    private async Task AcceptAll()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                using SslStream stream = new(client.GetStream());
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                {
                    ServerCertificate = _certificate,
                    ClientCertificateRequired = true,
                    RemoteCertificateValidationCallback = (_, _, _, _) => true,
                    ApplicationProtocols = [new SslApplicationProtocol(AwsConstants.Alpn), SslApplicationProtocol.Http11],
                });
                await _answer(stream);
                await stream.ShutdownAsync();
            }
            catch (IOException)
            {
                // The device has gone.
            }
        }
    }
}
