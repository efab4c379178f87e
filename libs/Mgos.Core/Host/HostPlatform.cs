// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Mgos.Host;

namespace Mgos.Core;

/// <summary>A virtual machine of a PC as the platform of a device.</summary>
public sealed class HostPlatform : IPlatform
{
    private const int WatchdogExitCode = 70;

    private readonly HostMachine _machine;
    private readonly RandomStock _random = new();

    /// <summary>Makes the platform of one boot.</summary>
    /// <param name="machine">The machine.</param>
    public HostPlatform(HostMachine machine)
    {
        _machine = machine;
        Clock = new HostClock(machine);
    }

    /// <inheritdoc/>
    public IClock Clock { get; }

    /// <inheritdoc/>
    public string Architecture => "ubuntu";

    /// <inheritdoc/>
    public string[] BannerLines => new[]
    {
        RuntimeInformation.OSDescription + ", " + RuntimeInformation.FrameworkDescription + ", CPUs: " + Environment.ProcessorCount,
        "State directory: " + _machine.StateDirectory,
    };

    /// <inheritdoc/>
    public byte[] MacAddress => _machine.MacAddress;

    /// <inheritdoc/>
    public string StorageRoot => _machine.StateDirectory;

    /// <inheritdoc/>
    public long HeapBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <inheritdoc/>
    public long FreeHeapBytes => HeapBytes - GC.GetTotalMemory(false);

    /// <inheritdoc/>
    public void FillRandom(byte[] buffer) => _random.Fill(buffer);

    /// <inheritdoc/>
    public void WriteConsole(byte[] data, int offset, int count)
    {
        _machine.Console.Write(Encoding.UTF8.GetString(data, offset, count));
        _machine.Console.Flush();
    }

    /// <inheritdoc/>
    public void OnWatchdogExpired()
    {
        if (!Debugger.IsAttached)
            Environment.Exit(WatchdogExitCode);
    }
}
