// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>A sample app as a process of its own, started the way a user starts it.</summary>
internal sealed class DemoDevice : IDisposable
{
    public const string Id = "esp32_123456";

    private const string DemoApp = "Demo";
    private const ulong InterruptBit = 1 << (2 - 1);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly string[] s_withInterrupt = ["env", "--default-signal=INT"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private DemoDevice(string app, string stateDirectory, int port, string[] arguments)
    {
        StateDirectory = stateDirectory;
        Port = port;
        SerialLink = Path.Combine(stateDirectory, "serial");
        _process = Start(
            app,
            ["--state-dir", stateDirectory, "--id", Id, "--set", $"http.listen_addr=127.0.0.1:{port}", "--uart", $"0=pty:{SerialLink}", .. arguments],
            line => { lock (_output) _output.AppendLine(line); });
    }

    public string StateDirectory { get; }

    public string SerialLink { get; }

    public int Port { get; }

    public string Log
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public int ExitCode => _process.ExitCode;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Most memory the process has ever held.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a device on new state and waits until it has booted.</summary>
    public static DemoDevice Boot(params string[] arguments) =>
        Boot(Directory.CreateTempSubdirectory("mgos-demo-").FullName, FreePort(), arguments);

    /// <summary>Starts a device on given state and waits until it has booted.</summary>
    public static DemoDevice Boot(string stateDirectory, int port, params string[] arguments) => BootApp(DemoApp, stateDirectory, port, arguments);

    /// <summary>Starts another sample on new state and waits until it has booted.</summary>
    public static DemoDevice BootApp(string app, params string[] arguments) =>
        BootApp(app, Directory.CreateTempSubdirectory("mgos-demo-").FullName, FreePort(), arguments);

    private static DemoDevice BootApp(string app, string stateDirectory, int port, string[] arguments)
    {
        DemoDevice device = new(app, stateDirectory, port, arguments);
        try
        {
            device.WaitForLog("Init done", 1);
            return device;
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    /// <summary>Runs the app to its end, for command lines that do not start a device.</summary>
    public static (int ExitCode, string Output) RunToEnd(params string[] arguments)
    {
        StringBuilder output = new();
        using Process process = Start(DemoApp, arguments, line => { lock (output) output.AppendLine(line); });
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
            process.Kill();
        process.WaitForExit();
        Assert.True(hasEnded, "the app did not end:\n" + output);
        return (process.ExitCode, output.ToString());
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until a text has been logged a number of times.</summary>
    public void WaitForLog(string text, int times)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(5))
        {
            if (Log.Split(text).Length > times)
                return;
            if (_process.HasExited)
                break;
        }

        Assert.Fail($"'{text}' was not logged {times} times:\n{Log}");
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends SIGTERM or SIGINT and waits for the end.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", _process.Id.ToString()]);
        kill.WaitForExit();
        Assert.True(_process.WaitForExit(s_patience), "the device did not end:\n" + Log);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static Process Start(string app, string[] arguments, Action<string> onLine)
    {
        string dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        string[] command = [.. IsInterruptIgnored() ? s_withInterrupt : [], dotnet, PathOf(app), .. arguments];
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => onLine(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => onLine(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Tests that are started in the background may have SIGINT ignored, and what they start inherits that.
    private static bool IsInterruptIgnored() =>
        OperatingSystem.IsLinux() && (Convert.ToUInt64(File.ReadLines("/proc/self/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim(), 16) & InterruptBit) != 0;

    // tests/X/bin/CONFIGURATION/net10.0 -> samples/APP/bin/CONFIGURATION/net10.0, or of APP@VARIANT samples/APP/bin/VARIANT/CONFIGURATION/net10.0
    private static string PathOf(string app)
    {
        DirectoryInfo output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        string[] parts = app.Split('@');
        return Path.Combine(root, "samples", parts[0], "bin", Path.Combine(parts[1..]), output.Parent.Name, "net10.0", parts[0] + ".dll");
    }

    /// <summary>The folder of a sample's program.</summary>
    public static string FolderOf(string app) => Path.GetDirectoryName(PathOf(app))!;
}
