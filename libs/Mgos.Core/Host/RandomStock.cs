// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography;

namespace Mgos.Core;

/// <summary>Random bytes of the operating system, fetched many at a time: a fetch takes longer than a whole call of RPC. Thread: any.</summary>
internal sealed class RandomStock
{
    private const int StockBytes = 1024;

    private readonly byte[] _stock = new byte[StockBytes];
    private int _used = StockBytes;

    /// <summary>Fills a buffer; no byte is given out twice.</summary>
    internal void Fill(byte[] buffer)
    {
        if (buffer.Length > StockBytes)
            RandomNumberGenerator.Fill(buffer);
        else
            Take(buffer);
    }

    private void Take(byte[] buffer)
    {
        lock (_stock)
        {
            if (buffer.Length > StockBytes - _used)
                Restock();
            Span<byte> taken = _stock.AsSpan(_used, buffer.Length);
            taken.CopyTo(buffer);
            taken.Clear();
            _used += buffer.Length;
        }
    }

    private void Restock()
    {
        RandomNumberGenerator.Fill(_stock);
        _used = 0;
    }
}
