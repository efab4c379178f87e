// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mgos.Hostile.Inputs;
using Mgos.Net;

namespace Mgos.Hostile.Parsers;

/// <summary>Bytes of strangers into TLS: hellos, alerts and records for a server and a client, and a handshake whose bytes are spoilt on their way.</summary>
internal sealed class TlsTarget : ParserTarget
{
    private const int MaxTurns = 50;
    private const int HandshakeInterval = 40;

    private static readonly byte[][] s_tokens =
    [
        [22, 3, 1], [22, 3, 3], [23, 3, 3], [21, 3, 3, 0, 2, 2, 40], [21, 3, 3, 0, 2, 1, 0], [20, 3, 3, 0, 1, 1], [24, 3, 3, 0, 3, 1, 64, 0], [255, 255], [0, 0], [64, 0], [22, 3, 3, 255, 255],
        [1, 0, 0, 0], [2, 0, 0, 38], [14, 0, 0, 0], [0, 43, 0, 3, 2, 3, 4], [0, 0, 0, 9, 0, 7, 0, 0, 4, 97, 98, 99, 100], [0x80, 0x2e, 1, 3, 1],
    ];

    private readonly AttackedDevice _device = new();
    private readonly TlsEndpoint _server;
    private readonly TlsEndpoint _client;
    private readonly byte[][] _seeds;
    private readonly byte[] _received = new byte[4096];

    public TlsTarget()
    {
        _server = Create(new TlsFiles { Certificate = CreateCertificate() }, true);
        _client = Create(new TlsFiles { ServerName = "*" }, false);
        byte[] hello = ClientHello();
        _seeds = [hello, [.. hello, .. hello], .. s_tokens, Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n\r\n")];
    }

    public override string Name => "tls";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens => s_tokens;

    public override int Share => 10;

    public override void Feed(byte[] input, HostileRandom random)
    {
        if (random.OneIn(HandshakeInterval))
            SpoilHandshake(input, random);
        else
            FeedStranger(input, random);
    }

    public override void CheckHealth()
    {
        MemoryPipe clientPipe = new(_device.Step);
        MemoryPipe serverPipe = new(_device.Step);
        IByteTransport client = Open(_client, clientPipe);
        IByteTransport server = Open(_server, serverPipe);
        byte[] text = [.. "hello"u8];
        int sent = 0, received = 0;
        for (int i = 0; i < MaxTurns && received == 0; i++)
        {
            sent = sent > 0 ? sent : client.Send(text, 0, text.Length);
            Carry(clientPipe, serverPipe, []);
            Carry(serverPipe, clientPipe, []);
            received = server.Receive(_received, 0, _received.Length);
        }

        HostileFailure.Unless(received == text.Length && _received.AsSpan(0, received).SequenceEqual(text), $"{sent} bytes were sent, {received} have come");
        Close(client, clientPipe);
        Close(server, serverPipe);
    }

    private void FeedStranger(byte[] input, HostileRandom random)
    {
        MemoryPipe pipe = new(_device.Step);
        IByteTransport transport = Open(random.OneIn(2) ? _server : _client, pipe);
        int limit = random.OneIn(2) ? input.Length : 1 + random.Next(100);
        for (int start = 0; start < input.Length && !pipe.IsClosed;)
        {
            int end = Math.Min(input.Length, start + 1 + random.Next(limit));
            pipe.Feed(input, start, end);
            start = end;
        }

        Finish(transport, pipe, random);
    }

    private void SpoilHandshake(byte[] input, HostileRandom random)
    {
        MemoryPipe clientPipe = new(_device.Step);
        MemoryPipe serverPipe = new(_device.Step);
        IByteTransport client = Open(_client, clientPipe);
        IByteTransport server = Open(_server, serverPipe);
        int spoiltTurn = random.Next(6);
        for (int i = 0; i < 10; i++)
        {
            if (i > 2)
                client.Send(_received, 0, 100);
            Carry(clientPipe, serverPipe, i == spoiltTurn && random.OneIn(2) ? input : []);
            Carry(serverPipe, clientPipe, i == spoiltTurn && random.OneIn(2) ? input : []);
            server.Receive(_received, 0, _received.Length);
        }

        Finish(client, clientPipe, random);
        Finish(server, serverPipe, random);
    }

    // Bytes of a stranger stand in the place of some of the peer's.
    private static void Carry(MemoryPipe from, MemoryPipe to, byte[] spoil)
    {
        byte[] data = from.Output.ToArray();
        from.ForgetOutput();
        for (int i = 0; i < spoil.Length && data.Length > 0; i++)
            data[(data.Length / 3 + i) % data.Length] = spoil[i];
        if (data.Length > 0 && !to.IsClosed)
            to.Feed(data, 0, data.Length);
    }

    private IByteTransport Open(TlsEndpoint endpoint, MemoryPipe pipe)
    {
        IByteTransport transport = endpoint.Wrap(_device.Device, pipe);
        transport.Owner = new SilentOwner();
        transport.Arm(true, false);
        pipe.Run();
        return transport;
    }

    private void Finish(IByteTransport transport, MemoryPipe pipe, HostileRandom random)
    {
        pipe.IsLost = random.OneIn(2);
        pipe.IsPeerClosed = !pipe.IsLost;
        pipe.Run();
        int received = 0;
        for (int i = 0; i < MaxTurns && received >= 0; i++)
            received = transport.Receive(_received, 0, _received.Length);
        HostileFailure.Unless(received < 0, "the end of the connection is not told");
        Close(transport, pipe);
    }

    private void Close(IByteTransport transport, MemoryPipe pipe)
    {
        transport.Close();
        _device.Step();
        HostileFailure.Unless(pipe.IsClosed, "the connection is left over");
    }

    private byte[] ClientHello()
    {
        MemoryPipe pipe = new(_device.Step);
        IByteTransport transport = Open(_client, pipe);
        byte[] hello = pipe.Output.ToArray();
        HostileFailure.Unless(hello.Length > 100 && hello[0] == 22, "no hello");
        Close(transport, pipe);
        return hello;
    }

    private static TlsEndpoint Create(TlsFiles files, bool isServer) =>
        TlsEndpoint.Create(files, isServer, out string failure) ?? throw new HostileFailure(failure);

    private static byte[] CreateCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=device", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
    }

    private sealed class SilentOwner : ITransportOwner
    {
        public void OnReady()
        {
        }
    }
}
