// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Spi;

/// <summary>The C functions of SPI that work on a transaction and on memory, for scripts that bind them with <c>ffi</c>.</summary>
/// <remarks>
/// <code>
/// void *mgos_spi_create_txn(int cs, int mode, int freq)
/// void mgos_spi_set_hd_txn(void *, int writeCount, void *write, int dummy, int readCount, void *read)
/// void mgos_spi_set_fd_txn(void *, int count, void *write, void *read)
/// bool mgos_spi_run_txn(void *spi, bool isFullDuplex, void *)
/// </code>
/// </remarks>
internal sealed class SpiTransactionFunctions : IScriptFunctions
{
    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_spi_create_txn": return Create;
            case "mgos_spi_set_hd_txn": return SetHalfDuplex;
            case "mgos_spi_set_fd_txn": return SetFullDuplex;
            case "mgos_spi_run_txn": return Run;
            default: return null;
        }
    }

    private static void Create(IScriptCall call)
    {
        SpiTransaction transaction = new SpiTransaction();
        transaction.ChipSelect = call.GetInt(0);
        transaction.Mode = call.GetInt(1);
        transaction.FrequencyHertz = call.GetInt(2);
        call.ReturnObject(transaction);
    }

    private static SpiTransaction TransactionOf(IScriptCall call, int index)
    {
        SpiTransaction transaction = call.GetObject(index) as SpiTransaction;
        if (transaction == null)
            call.Fail("no SPI transaction; it comes from mgos_spi_create_txn");
        return transaction;
    }

    private static void SetHalfDuplex(IScriptCall call)
    {
        SpiTransaction transaction = TransactionOf(call, 0);
        if (transaction == null)
            return;
        transaction.WriteCount = call.GetInt(1);
        SetWritten(call, 2, transaction);
        transaction.DummyCount = call.GetInt(3);
        transaction.ReadCount = call.GetInt(4);
        SetRead(call, 5, transaction);
    }

    private static void SetFullDuplex(IScriptCall call)
    {
        SpiTransaction transaction = TransactionOf(call, 0);
        if (transaction == null)
            return;
        transaction.WriteCount = call.GetInt(1);
        SetWritten(call, 2, transaction);
        transaction.DummyCount = 0;
        transaction.ReadCount = 0;
        SetRead(call, 3, transaction);
    }

    private static void SetWritten(IScriptCall call, int index, SpiTransaction transaction)
    {
        byte[] data;
        int offset;
        bool hasData = call.TryGetBuffer(index, out data, out offset);
        transaction.WriteData = hasData ? data : null;
        transaction.WriteOffset = hasData ? offset : 0;
    }

    private static void SetRead(IScriptCall call, int index, SpiTransaction transaction)
    {
        byte[] data;
        int offset;
        bool hasData = call.TryGetBuffer(index, out data, out offset);
        transaction.ReadData = hasData ? data : null;
        transaction.ReadOffset = hasData ? offset : 0;
    }

    private static void Run(IScriptCall call)
    {
        SpiBus bus = call.GetObject(0) as SpiBus;
        SpiTransaction transaction = TransactionOf(call, 2);
        if (transaction == null)
            return;
        transaction.IsFullDuplex = call.GetBoolean(1);
        if (bus == null)
            call.Fail("no SPI bus; check spi.enable");
        else if (!transaction.IsValid)
            call.Fail("invalid SPI transaction");
        else
            call.Return(bus.Run(transaction));
    }
}
