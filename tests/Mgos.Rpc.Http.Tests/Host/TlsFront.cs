// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace Mgos.Rpc.Http.Tests;

/// <summary>Takes TLS connections and passes what is in them on to a plain server.</summary>
internal sealed class TlsFront : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = Certificate();
    private readonly int _target;

    public TlsFront(int target)
    {
        _target = target;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=cloud", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(10));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        using (TcpClient target = new("127.0.0.1", _target))
        await using (SslStream outside = new(client.GetStream()))
        {
            await outside.AuthenticateAsServerAsync(_certificate);
            await Task.WhenAny(Copy(outside, target.GetStream()), Copy(target.GetStream(), outside));
        }
    }

    private static async Task Copy(Stream from, Stream to)
    {
        byte[] buffer = new byte[4096];
        for (int count; (count = await from.ReadAsync(buffer)) > 0;)
            await to.WriteAsync(buffer.AsMemory(0, count));
    }
}
