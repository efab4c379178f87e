// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>The mosquitto broker, which can be ended and started again with what it has kept.</summary>
internal sealed class Mosquitto : IDisposable
{
    private static readonly string? s_program = Find("mosquitto");
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-mosquitto-").FullName;
    private readonly string _config;
    private Process? _process;

    public Mosquitto(params string[] settings)
    {
        Port = DemoDevice.FreePort();
        _config = Path.Combine(_folder, "mosquitto.conf");
        File.WriteAllLines(
            _config,
            ["user root", "per_listener_settings false", "persistence true", $"persistence_location {_folder}/", "max_queued_messages 0", "sys_interval 0", $"listener {Port} 127.0.0.1", .. settings]);
        Start();
    }

    public static bool IsInstalled => s_program != null;

    public int Port { get; }

    private string Memory => Path.Combine(_folder, "mosquitto.db");

    public string Server => "127.0.0.1:" + Port;

    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    public static Mosquitto ForAnybody() => new("allow_anonymous true");

    /// <summary>Makes a password file and gives its name.</summary>
    public static string PasswordFile(string user, string password)
    {
        string file = Path.GetTempFileName();
        using Process process = Process.Start(Find("mosquitto_passwd") ?? "mosquitto_passwd", ["-b", file, user, password]);
        process.WaitForExit();
        return file;
    }

    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo(s_program!, ["-c", _config]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience && !_process.HasExited; Thread.Sleep(2))
        {
            try
            {
                using TcpClient client = new();
                client.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        Assert.Fail("mosquitto does not start: " + File.ReadAllText(_config));
    }

    /// <summary>Ends it; it writes down what it has.</summary>
    public void End() => Signal("TERM");

    /// <summary>Ends it at once; it forgets what has happened since <see cref="Remember"/>.</summary>
    public void Kill()
    {
        _process!.Kill();
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
    public void Freeze() => Send("STOP");

    public void Thaw() => Send("CONT");

    public void Dispose()
    {
        if (_process is { HasExited: false })
            Kill();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Signal(string name)
    {
        Send(name);
        Assert.True(_process!.WaitForExit(s_patience), "mosquitto does not end");
    }

    private void Send(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process!.Id.ToString()]);
        kill.WaitForExit();
    }
}
