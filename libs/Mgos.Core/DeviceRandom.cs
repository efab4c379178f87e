// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Random numbers of a device.</summary>
/// <remarks>Mirrors <c>mgos_rand_range</c>. The source is the platform's: hardware on a board, the operating system on a PC, a seed in tests.</remarks>
public sealed class DeviceRandom
{
    private readonly IPlatform _platform;

    internal DeviceRandom(IPlatform platform)
    {
        _platform = platform;
    }

    /// <summary>Fills a buffer with random bytes.</summary>
    /// <param name="buffer">Buffer to fill.</param>
    public void Fill(byte[] buffer) => _platform.FillRandom(buffer);

    /// <summary>Gives 32 random bits.</summary>
    /// <returns>Any value.</returns>
    public uint NextUInt32()
    {
        byte[] bytes = new byte[4];
        _platform.FillRandom(bytes);
        return (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
    }

    /// <summary>Gives a random number of a range.</summary>
    /// <param name="from">Smallest value.</param>
    /// <param name="to">Largest value.</param>
    /// <returns>A number in [from, to].</returns>
    public double Next(double from, double to) => from + (to - from) * (NextUInt32() / 4294967295.0);
}
