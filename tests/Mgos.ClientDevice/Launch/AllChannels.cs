// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgos.Client;
using Mgos.TestBroker;

namespace Mgos.ClientDevice.Launch;

/// <summary>A virtual device that takes calls on every line, as a process of its own, for all tests of a class.</summary>
public class AllChannels : IDisposable
{
    /// <summary>Id of the device.</summary>
    public const string Id = "esp32_C0FFEE";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly Mosquitto? _broker = Mosquitto.IsInstalled ? Mosquitto.ForAnybody() : null;
    private readonly StringBuilder _log = new();
    private readonly int _http = FreePort(SocketType.Stream);
    private readonly int _udp = FreePort(SocketType.Dgram);
    private readonly string[] _settings;
    private Process _process;

    /// <summary>Starts the device and waits until it can be called.</summary>
    public AllChannels() : this([])
    {
    }

    /// <summary>Starts the device with settings of its own.</summary>
    protected AllChannels(string[] settings)
    {
        _settings = settings;
        _process = Start();
    }

    /// <summary>Folder of the device's state.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mgos-client-").FullName;

    /// <summary>Folder of the device's files.</summary>
    public string Files => Path.Combine(Folder, "fs");

    /// <summary>What the device has printed.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Gives the address of the device on a line.</summary>
    /// <param name="line">http, ws, udp, serial or mqtt.</param>
    /// <returns>The address, as <c>--port</c> takes it.</returns>
    public string Port(string line) => line switch
    {
        "http" => $"http://127.0.0.1:{_http}/rpc",
        "ws" => $"ws://127.0.0.1:{_http}/rpc",
        "udp" => $"udp://127.0.0.1:{_udp}",
        "serial" => Path.Combine(Folder, "serial"),
        _ => $"mqtt://{_broker!.Server}/{Id}",
    };

    /// <summary>Ends the device as a power cut does, and starts it again.</summary>
    public void Restart()
    {
        Kill();
        _process.Dispose();
        lock (_log)
            _log.Clear();
        _process = Start();
    }

    /// <summary>Ends the device as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _broker?.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static int FreePort(SocketType type)
    {
        using Socket socket = new(AddressFamily.InterNetwork, type, ProtocolType.Unspecified);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    // X/bin/CONFIGURATION/net10.0, somewhere in the repository -> tests/Mgos.ClientDevice/bin/CONFIGURATION/net10.0
    private static string ProgramPath()
    {
        DirectoryInfo output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        DirectoryInfo root = output;
        while (!File.Exists(Path.Combine(root.FullName, "version.json")))
            root = root.Parent!;
        return Path.Combine(root.FullName, "tests", "Mgos.ClientDevice", "bin", output.Parent!.Name, "net10.0", "Mgos.ClientDevice.dll");
    }

    private Process Start()
    {
        string dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        List<string> arguments =
        [
            ProgramPath(), "--state-dir", Folder, "--id", Id, "--uart", "0=pty:" + Port("serial"),
            "--set", $"http.listen_addr=127.0.0.1:{_http}", "--set", $"rpc.udp.listen_addr=udp://127.0.0.1:{_udp}",
        ];
        foreach (string setting in _settings)
            arguments.AddRange(["--set", setting]);
        if (_broker != null)
            arguments.AddRange(["--set", "mqtt.enable=true", "--set", "mqtt.server=" + _broker.Server]);
        Process process = Process.Start(new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, e) => Note(e.Data);
        process.ErrorDataReceived += (_, e) => Note(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitFor(process, "Init done");
        if (_broker != null)
            WaitForBroker();
        return process;
    }

    // The device subscribes when it has connected, and does not say when that is done.
    private void WaitForBroker()
    {
        DeviceClientOptions options = new() { Timeout = TimeSpan.FromMilliseconds(200) };
        for (Stopwatch watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                using Task call = CallAsync(options);
                call.GetAwaiter().GetResult();
                return;
            }
            catch (DevicePortException) when (watch.Elapsed < s_patience)
            {
                // Once more.
            }
        }
    }

    private async Task CallAsync(DeviceClientOptions options)
    {
        await using DeviceClient client = await DeviceClient.ConnectAsync(Port("mqtt"), options, CancellationToken.None).ConfigureAwait(false);
        await client.CallAsync("RPC.Ping", null, CancellationToken.None).ConfigureAwait(false);
    }

    private void Note(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }

    private void WaitFor(Process process, string text)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !Log.Contains(text, StringComparison.OrdinalIgnoreCase); Thread.Sleep(2))
        {
            if (watch.Elapsed > s_patience || process.HasExited)
                throw new InvalidOperationException($"the device did not say '{text}':\n{Log}");
        }
    }
}
