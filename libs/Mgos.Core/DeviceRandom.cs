// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Random numbers of a device.</summary>
/// <remarks>Mirrors <c>mgos_rand_range</c>. The source is the platform's: hardware on a board, the operating system on a PC, a seed in tests.</remarks>
public sealed class DeviceRandom
{
    private const int BytesPerNumber = 4;
    private const int StockBytes = 64;

    private readonly IPlatform _platform;
    // Asking the platform costs about the same for one number as for many.
    private readonly byte[] _stock = new byte[StockBytes];
    private int _used = StockBytes;

    internal DeviceRandom(IPlatform platform)
    {
        _platform = platform;
    }

    /// <summary>Fills a buffer with random bytes.</summary>
    /// <param name="buffer">Buffer to fill.</param>
    public void Fill(byte[] buffer) => _platform.FillRandom(buffer);

    /// <summary>Gives 32 random bits.</summary>
    /// <returns>Any value.</returns>
    /// <remarks>Thread: any.</remarks>
    public uint NextUInt32()
    {
        lock (_stock)
        {
            if (_used == _stock.Length)
                Restock();
            int at = _used;
            _used += BytesPerNumber;
            return (uint)(_stock[at] | (_stock[at + 1] << 8) | (_stock[at + 2] << 16) | (_stock[at + 3] << 24));
        }
    }

    /// <summary>Gives a random number of a range.</summary>
    /// <param name="from">Smallest value.</param>
    /// <param name="to">Largest value.</param>
    /// <returns>A number in [from, to].</returns>
    public double Next(double from, double to) => from + (to - from) * (NextUInt32() / 4294967295.0);

    private void Restock()
    {
        _platform.FillRandom(_stock);
        _used = 0;
    }
}
