// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Mgos.Host.Tests.Support;

/// <summary>A process that runs <see cref="ChildProgram"/>.</summary>
internal sealed class Child : IDisposable
{
    internal const int Terminate = 15;

    private const int ExitWaitMilliseconds = 30000;

    private readonly Process _process;

    internal Child(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start);
    }

    internal int Id => _process.Id;

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    internal string ReadLine() => _process.StandardOutput.ReadLine();

    internal void Write(byte[] data)
    {
        _process.StandardInput.BaseStream.Write(data);
        _process.StandardInput.BaseStream.Flush();
    }

    internal byte[] Read(int count)
    {
        var data = new byte[count];
        Blocking.Run(() => _process.StandardOutput.BaseStream.ReadExactly(data), "the child process writes " + count + " bytes");
        return data;
    }

    internal string ReadErrorLine() => _process.StandardError.ReadLine();

    internal string ReadOutput() => _process.StandardOutput.ReadToEnd();

    internal string ReadErrors() => _process.StandardError.ReadToEnd();

    internal void Signal(int signal) => SendSignal(_process.Id, signal);

    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    internal int WaitForExit() =>
        _process.WaitForExit(ExitWaitMilliseconds) ? _process.ExitCode : throw new TimeoutException("The child process does not end.");

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
