// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mgos.Bench.Load;

/// <summary>A server to be measured, on a processor core of its own where that can be asked for.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const string ServerCore = "0";

    private readonly Process _process;

    public ChildProcess(string program, params string[] arguments)
    {
        ProcessStartInfo start = OnServerCore(program, arguments);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start);
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Log += line.Data + "\n";
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Log { get; private set; } = "";

    /// <summary>Gives how to start a program on the servers' core.</summary>
    public static ProcessStartInfo OnServerCore(string program, params string[] arguments) =>
        OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset")
            ? new("/usr/bin/taskset", ["-c", ServerCore, program, .. arguments])
            : new(program, arguments);

    public static int FreePort(SocketType type, ProtocolType protocol)
    {
        using Socket socket = new(AddressFamily.InterNetwork, type, protocol);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint).Port;
    }

    /// <summary>Waits until the port answers; gives the time that took.</summary>
    public TimeSpan WaitFor(Func<bool> answers)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!answers())
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException("the server does not answer: " + Log);
            Thread.Sleep(1);
        }

        return watch.Elapsed;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
