// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Hostile.Running;

/// <summary>The demo app as a process of its own, with what the system tells of it.</summary>
internal sealed class AttackedProcess : IDisposable
{
    internal const string Id = "esp32_123456";

    private const int KeptLines = 200;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly Queue<string> _log = new();
    private readonly Process _process;
    private readonly string _stateDirectory = Directory.CreateTempSubdirectory("mgos-hostile-").FullName;
    private readonly string _serialLink;
    private SerialConnection? _serial;
    private volatile bool _hasBooted;

    private AttackedProcess()
    {
        Port = FreePort();
        _serialLink = Path.Combine(_stateDirectory, "serial");
        ProcessStartInfo start = new("dotnet", [
            Repository.DemoApp, "--state-dir", _stateDirectory, "--id", Id, "--set", $"http.listen_addr=127.0.0.1:{Port}", "--set", "rpc.max_non_persistent_channels=0", "--set", $"rpc.udp.listen_addr=127.0.0.1:{Port}", "--uart", $"0=pty:{_serialLink}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Note(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal int Port { get; }

    /// <summary>The other end of the serial line; one for all, because a reader that is left over would take what the next one waits for.</summary>
    internal SerialConnection Serial => _serial ??= new SerialConnection(_serialLink);

    internal bool HasEnded => _process.HasExited;

    /// <summary>Resident memory in bytes; 0 where the system does not tell.</summary>
    internal long ResidentBytes => StatusNumber("VmRSS:") * 1024;

    internal int Threads => (int)StatusNumber("Threads:");

    /// <summary>Open sockets; -1 where the system does not tell.</summary>
    internal int Sockets
    {
        get
        {
            string directory = $"/proc/{_process.Id}/fd";
            if (!Directory.Exists(directory))
                return -1;
            int count = 0;
            foreach (string link in Directory.GetFiles(directory))
            {
                if (new FileInfo(link).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
                    count++;
            }

            return count;
        }
    }

    internal string Log
    {
        get
        {
            lock (_log)
                return string.Join('\n', _log);
        }
    }

    internal static AttackedProcess Boot()
    {
        AttackedProcess device = new();
        for (Stopwatch watch = Stopwatch.StartNew(); !device._hasBooted && !device.HasEnded && watch.Elapsed < s_patience;)
            Thread.Sleep(20);
        HostileFailure.Unless(device._hasBooted, "the device does not boot:\n" + device.Log);
        return device;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _serial?.Dispose();
        Directory.Delete(_stateDirectory, true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        if (line == null)
            return;
        if (line.Contains("Init done", StringComparison.Ordinal))
            _hasBooted = true;
        lock (_log)
        {
            _log.Enqueue(line);
            if (_log.Count > KeptLines)
                _log.Dequeue();
        }
    }

    private long StatusNumber(string name)
    {
        string file = $"/proc/{_process.Id}/status";
        if (!File.Exists(file))
            return 0;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith(name, StringComparison.Ordinal))
                return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }
}
