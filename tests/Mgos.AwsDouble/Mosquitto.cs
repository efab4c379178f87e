// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace Mgos.AwsDouble;

/// <summary>A mosquitto that lets in only clients with a certificate of its authority, as AWS IoT does.</summary>
public sealed class Mosquitto : IDisposable
{
    private const int PatienceMilliseconds = 10000;
    private const int PauseMilliseconds = 20;

    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto", @"C:\Program Files\mosquitto\mosquitto.exe"];

    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where keys and settings are written.</param>
    /// <param name="port">Port; 0 for a free one.</param>
    /// <param name="authority">Authority of the clients, and of the broker unless there is another.</param>
    /// <param name="brokerAuthority">Authority of the broker; null for the same.</param>
    public Mosquitto(string folder, int port, Authority authority, Authority brokerAuthority = null)
    {
        Folder = folder;
        Port = port == 0 ? FreePort() : port;
        Authority = authority;
        (string certificate, string key) = (brokerAuthority ?? authority).Sign("localhost");
        File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.Pem);
        File.WriteAllText(Path.Combine(folder, "broker.crt.pem"), certificate);
        File.WriteAllText(Path.Combine(folder, "broker.key.pem"), key);
        string settings = Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(
            settings,
            $"""
            listener {Port} 127.0.0.1
            cafile {Path.Combine(folder, "ca.pem")}
            certfile {Path.Combine(folder, "broker.crt.pem")}
            keyfile {Path.Combine(folder, "broker.key.pem")}
            require_certificate true
            use_identity_as_username true
            allow_anonymous false
            set_tcp_nodelay true
            user {(Environment.IsPrivilegedProcess ? "root" : "mosquitto")}
            """ + "\n");
        _process = Process.Start(new ProcessStartInfo(Program ?? throw new FileNotFoundException("mosquitto is not installed"), ["-c", settings])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        WaitUntilListening();
    }

    /// <summary>The program; null if it is not installed.</summary>
    public static string Program => Array.Find(Places, File.Exists);

    /// <summary>Where keys and settings are.</summary>
    public string Folder { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>Authority of the clients.</summary>
    public Authority Authority { get; }

    /// <summary>Makes a certificate for a client on this PC.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Certificate with key.</returns>
    public X509Certificate2 Client(string name)
    {
        (string certificate, string key) = Authority.Sign(name);
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(certificate, key);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilListening()
    {
        for (Stopwatch patience = Stopwatch.StartNew(); patience.ElapsedMilliseconds < PatienceMilliseconds; Thread.Sleep(PauseMilliseconds))
        {
            if (_process.HasExited)
                throw new InvalidOperationException("mosquitto has ended with " + _process.ExitCode);
            try
            {
                using TcpClient probe = new();
                probe.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        throw new TimeoutException("mosquitto does not listen");
    }
}
