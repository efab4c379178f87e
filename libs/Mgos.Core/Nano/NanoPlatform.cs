// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.NetworkInformation;
using System.Text;
using nanoFramework.Runtime.Native;

namespace Mgos.Core;

/// <summary>A board that runs nanoCLR.</summary>
internal sealed class NanoPlatform : IPlatform
{
    private const int MacAddressBytes = 6;

    private readonly Random _random = new Random();
    private readonly long _heapAtStart = nanoFramework.Runtime.Native.GC.Run(true);

    /// <inheritdoc/>
    public IClock Clock { get; } = new NanoClock();

    /// <inheritdoc/>
    public string Architecture => "esp32";

    /// <inheritdoc/>
    public string[] BannerLines => new[] { SystemInfo.TargetName + ", " + SystemInfo.Platform + ", nanoCLR " + SystemInfo.Version.ToString() };

    /// <inheritdoc/>
    public byte[] MacAddress { get; } = ReadMacAddress();

    /// <inheritdoc/>
    public string StorageRoot => "I:\\";

    /// <inheritdoc/>
    public long HeapBytes => _heapAtStart;

    /// <inheritdoc/>
    public long FreeHeapBytes => nanoFramework.Runtime.Native.GC.Run(false);

    /// <inheritdoc/>
    public void FillRandom(byte[] buffer) => _random.NextBytes(buffer);

    /// <inheritdoc/>
    public void WriteConsole(byte[] data, int offset, int count) => Console.Write(Encoding.UTF8.GetString(data, offset, count));

    /// <inheritdoc/>
    public void OnWatchdogExpired() => Power.RebootDevice();

    private static byte[] ReadMacAddress()
    {
        NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < interfaces.Length; i++)
        {
            byte[] address = interfaces[i].PhysicalAddress;
            if (address != null && address.Length == MacAddressBytes)
                return address;
        }

        return new byte[MacAddressBytes];
    }
}
