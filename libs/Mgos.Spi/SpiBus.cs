// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Spi;

/// <summary>An SPI bus with up to three devices that it can select.</summary>
/// <remarks>Mirrors <c>struct mgos_spi</c>. Thread: loop; a transaction blocks until it is over.</remarks>
public abstract class SpiBus
{
    private byte[] _written = new byte[0];
    private byte[] _read = new byte[0];

    /// <summary>Runs a transaction.</summary>
    /// <param name="transaction">What to do.</param>
    /// <returns>False if it is longer than <see cref="SpiConstants.MaxTransactionBytes"/>, the chip select has no pin or the bus is closed.</returns>
    /// <exception cref="ArgumentException">A number in it is out of range.</exception>
    /// <remarks>Mirrors mgos_spi_run_txn. Half duplex is one full-duplex transfer too: zeros go out where nothing is written.</remarks>
    public bool Run(SpiTransaction transaction)
    {
        if (!transaction.IsValid)
            throw new ArgumentException();
        int total = transaction.TotalCount;
        if (total > SpiConstants.MaxTransactionBytes)
            return false;
        if (total == 0)
            return true;
        Reserve(total);
        FillWritten(transaction, total);
        return Transfer(transaction.ChipSelect, transaction.Mode, transaction.FrequencyHertz, _written, _read, total) && TakeRead(transaction);
    }

    /// <summary>Transfers bytes both ways at once, with the device selected.</summary>
    /// <param name="chipSelect">0 to 2, or -1.</param>
    /// <param name="mode">0 to 3.</param>
    /// <param name="frequencyHertz">Clock; 0 for that of the transfer before.</param>
    /// <param name="written">Bytes to write.</param>
    /// <param name="read">To be filled with those read.</param>
    /// <param name="count">How many.</param>
    /// <returns>False if it cannot be done.</returns>
    protected abstract bool Transfer(int chipSelect, int mode, int frequencyHertz, byte[] written, byte[] read, int count);

    private void Reserve(int total)
    {
        if (_written.Length >= total)
            return;
        _written = new byte[total];
        _read = new byte[total];
    }

    private void FillWritten(SpiTransaction transaction, int total)
    {
        if (transaction.WriteCount > 0)
            Array.Copy(transaction.WriteData, transaction.WriteOffset, _written, 0, transaction.WriteCount);
        Array.Clear(_written, transaction.WriteCount, total - transaction.WriteCount);
    }

    private bool TakeRead(SpiTransaction transaction)
    {
        int count = transaction.IsFullDuplex ? transaction.WriteCount : transaction.ReadCount;
        int from = transaction.IsFullDuplex ? 0 : transaction.WriteCount + transaction.DummyCount;
        if (transaction.ReadData != null && count > 0)
            Array.Copy(_read, from, transaction.ReadData, transaction.ReadOffset, count);
        return true;
    }
}
