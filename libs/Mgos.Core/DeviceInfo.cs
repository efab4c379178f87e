// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>What a device knows of itself: names, versions, memory.</summary>
/// <remarks>Mirrors the read-only variables and the heap functions of the original. Thread: loop.</remarks>
public sealed class DeviceInfo
{
    private const string HexDigits = "0123456789ABCDEF";

    private readonly Device _device;
    private byte[] _macAddress;
    private long _minFreeHeapBytes = long.MaxValue;

    internal DeviceInfo(Device device)
    {
        _device = device;
        _macAddress = device.Platform.MacAddress;
    }

    /// <summary>Device id, <c>device.id</c> with its placeholders filled in; the app's name until the configuration is loaded.</summary>
    public string Id { get; set; }

    /// <summary>Platform name, <c>arch</c>.</summary>
    public string Architecture => _device.Platform.Architecture;

    /// <summary>The 6 bytes of the hardware address. Setting it mirrors <c>device.mac</c>.</summary>
    public byte[] MacAddressBytes
    {
        get => _macAddress;
        set => _macAddress = value;
    }

    /// <summary>Hardware address as 12 upper-case hexadecimal digits.</summary>
    public string MacAddress
    {
        get
        {
            char[] text = new char[_macAddress.Length * 2];
            char[] digits = HexDigits.ToCharArray();
            for (int i = 0; i < _macAddress.Length; i++)
            {
                text[2 * i] = digits[_macAddress[i] >> 4];
                text[2 * i + 1] = digits[_macAddress[i] & 15];
            }

            return new string(text);
        }
    }

    /// <summary>Size of the managed heap in bytes; 0 if unknown.</summary>
    public long HeapBytes => _device.Platform.HeapBytes;

    /// <summary>Free bytes of the managed heap; 0 if unknown. Cost: a collection on a device.</summary>
    public long FreeHeapBytes
    {
        get
        {
            long free = _device.Platform.FreeHeapBytes;
            if (free < _minFreeHeapBytes)
                _minFreeHeapBytes = free;
            return free;
        }
    }

    /// <summary>Smallest value that <see cref="FreeHeapBytes"/> ever had when it was read; reads it if it never was.</summary>
    public long MinFreeHeapBytes => _minFreeHeapBytes == long.MaxValue ? FreeHeapBytes : _minFreeHeapBytes;
}
