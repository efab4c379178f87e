// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Mgos.TestBroker;

namespace Mgos.AzureDouble;

/// <summary>A port with TLS on which clients of MQTT 3.1.1 find a service.</summary>
public sealed class MqttEndpoint : IDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2 _certificate;
    private readonly IMqttService _service;
    private readonly List<MqttSession> _sessions = [];
    private readonly Thread _acceptor;

    /// <summary>Listens.</summary>
    /// <param name="authority">Signs the certificate of the port, which is for localhost.</param>
    /// <param name="service">The service.</param>
    /// <param name="port">Port; 0 for any.</param>
    public MqttEndpoint(Authority authority, IMqttService service, int port = 0)
    {
        _service = service;
        (string certificate, string key) = authority.Sign("localhost");
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(certificate, key);
        _certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _acceptor = new Thread(AcceptAll) { IsBackground = true };
        _acceptor.Start();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends all connections; new ones can be made.</summary>
    public void Drop()
    {
        MqttSession[] sessions;
        lock (_sessions)
            sessions = [.. _sessions];
        foreach (MqttSession session in sessions)
            session.Close();
    }

    /// <summary>Ends all.</summary>
    public void Dispose()
    {
        _listener.Stop();
        _acceptor.Join();
        Drop();
        _certificate.Dispose();
    }

    private void AcceptAll()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private void Serve(TcpClient client)
    {
        using (client)
        {
            MqttSession session = null;
            try
            {
                client.NoDelay = true;
                using SslStream stream = new(client.GetStream());
                stream.AuthenticateAsServer(new SslServerAuthenticationOptions
                {
                    ServerCertificate = _certificate, ClientCertificateRequired = true, RemoteCertificateValidationCallback = (_, _, _, _) => true,
                });
                session = new MqttSession(client, stream, _service);
                lock (_sessions)
                    _sessions.Add(session);
                session.Run();
            }
            catch (Exception e) when (e is System.IO.IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The client has gone.
            }
            finally
            {
                lock (_sessions)
                    _sessions.Remove(session);
            }
        }
    }
}
