// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Mgos.TestBroker;

/// <summary>The mosquitto broker on this PC, which can be ended and started again with what it has kept.</summary>
public sealed class Mosquitto : IDisposable
{
    private const int PauseMilliseconds = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] UnusualFolders = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin", @"C:\Program Files\mosquitto"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-mosquitto-").FullName;
    private readonly string _config;
    private Process _process;

    /// <summary>Starts it at a free port.</summary>
    /// <param name="settings">Lines of its configuration for that port.</param>
    public Mosquitto(params string[] settings) : this(0, _ => settings)
    {
    }

    private Mosquitto(int port, Func<string, string[]> settingsIn)
    {
        Port = port == 0 ? FreePort() : port;
        _config = Path.Combine(_folder, "mosquitto.conf");
        string[] own =
        [
            "user root", "per_listener_settings false", "persistence true", $"persistence_location {_folder}/", "max_queued_messages 0", "sys_interval 0", "set_tcp_nodelay true",
            $"listener {Port} 127.0.0.1",
        ];
        File.WriteAllLines(_config, [.. own, .. settingsIn(_folder)]);
        Start();
    }

    /// <summary>Whether there is one on this PC.</summary>
    public static bool IsInstalled => Find("mosquitto") != null;

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>Address and port, as a client is told them.</summary>
    public string Server => "127.0.0.1:" + Port;

    private string Memory => Path.Combine(_folder, "mosquitto.db");

    /// <summary>Starts one that lets everybody in.</summary>
    /// <returns>The broker.</returns>
    public static Mosquitto ForAnybody() => new("allow_anonymous true");

    /// <summary>Starts one that lets in only clients with a certificate, as AWS IoT does; their common name is the user.</summary>
    /// <param name="clients">Authority of the clients.</param>
    /// <param name="port">Port; 0 for a free one.</param>
    /// <param name="own">Authority of the broker; null for the same.</param>
    /// <returns>The broker.</returns>
    public static Mosquitto WithMutualTls(Authority clients, int port = 0, Authority own = null) => new(port, folder =>
    {
        (string certificate, string key) = (own ?? clients).Sign("localhost");
        return
        [
            "cafile " + Write(folder, "ca.pem", clients.Pem), "certfile " + Write(folder, "broker.crt.pem", certificate), "keyfile " + Write(folder, "broker.key.pem", key),
            "require_certificate true", "use_identity_as_username true", "allow_anonymous false",
        ];
    });

    /// <summary>Makes a password file with one user.</summary>
    /// <param name="user">User.</param>
    /// <param name="password">Password.</param>
    /// <returns>Name of the file.</returns>
    public static string PasswordFile(string user, string password)
    {
        string file = Path.GetTempFileName();
        using Process process = Process.Start(Find("mosquitto_passwd") ?? "mosquitto_passwd", ["-b", file, user, password]);
        process.WaitForExit();
        return file;
    }

    /// <summary>Starts it again, and waits until it listens.</summary>
    public void Start()
    {
        string program = Find("mosquitto") ?? throw new FileNotFoundException("mosquitto is not installed");
        _process = Process.Start(new ProcessStartInfo(program, ["-c", _config]) { RedirectStandardError = true, RedirectStandardOutput = true });
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !_process.HasExited; Thread.Sleep(PauseMilliseconds))
        {
            if (IsListening())
                return;
        }

        throw new InvalidOperationException("mosquitto does not start: " + File.ReadAllText(_config));
    }

    /// <summary>Ends it; it writes down what it has.</summary>
    public void End()
    {
        Signal("TERM");
        if (!_process.WaitForExit(Patience))
            throw new TimeoutException("mosquitto does not end");
    }

    /// <summary>Ends it at once; it forgets what has happened since <see cref="Remember"/>.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        File.Delete(Memory);
        if (File.Exists(Memory + ".kept"))
            File.Copy(Memory + ".kept", Memory);
    }

    /// <summary>Has it remember the subscriptions that there are, even when it is killed.</summary>
    public void Remember()
    {
        End();
        File.Copy(Memory, Memory + ".kept");
        Start();
    }

    /// <summary>Stops it without closing its connections.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Has it go on after <see cref="Freeze"/>.</summary>
    public void Thaw() => Signal("CONT");

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_process is { HasExited: false })
            Kill();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Find(string program)
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(UnusualFolders);
        return folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)).FirstOrDefault(File.Exists);
    }

    private static string Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool IsListening()
    {
        try
        {
            using TcpClient client = new();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString()]);
        kill.WaitForExit();
    }
}
