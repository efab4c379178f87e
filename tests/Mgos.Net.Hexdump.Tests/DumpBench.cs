// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Net.Hexdump.Tests;

/// <summary>A dump on a device with a small storage.</summary>
internal sealed class DumpBench
{
    internal const int StorageBytes = 16384;

    internal DumpBench()
    {
        Kit = new TestDevice(null);
        Kit.Boot();
        Files = new VirtualFileSystem(Kit.Device.Log);
        Files.Mount("/", VfsConstants.RamDeviceType, "{\"size\": 16384}", VfsConstants.LfsType, null);
        Kit.Device.Parts.Add(Files);
        Dump = new TrafficDump(Kit.Device);
    }

    internal TestDevice Kit { get; }

    internal VirtualFileSystem Files { get; }

    internal TrafficDump Dump { get; }

    /// <summary>Reports bytes that are sent.</summary>
    internal void Send(int count)
    {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++)
            data[i] = (byte)'x';
        Dump.OnTraffic(1, TrafficKind.Sent, "10.0.0.1:80", "10.0.0.2:51234", data, 0, count);
    }

    /// <summary>What a file holds; empty if there is none.</summary>
    internal string Text(string name)
    {
        byte[] data = Files.ReadFile(name);
        return data == null ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }
}
