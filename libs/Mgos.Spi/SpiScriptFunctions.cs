// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Spi;

/// <summary>SPI, for api_spi.js.</summary>
/// <remarks>
/// <code>
/// void *mgos_spi_get_global()
/// mgos_mjs_spi_run(void *, bool isFullDuplex, int cs, int mode, int freq, char *data, int dummy, int count)
///     gives the bytes read; true if nothing was to be read, false on an error
/// </code>
/// </remarks>
internal sealed class SpiScriptFunctions : IScriptFunctions
{
    private readonly SpiBuses _buses;

    internal SpiScriptFunctions(SpiBuses buses)
    {
        _buses = buses;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_spi_get_global": return call => call.ReturnObject(_buses.Global);
            case "mgos_mjs_spi_run": return Run;
            default: return null;
        }
    }

    private static void Run(IScriptCall call)
    {
        SpiBus bus = call.GetObject(0) as SpiBus;
        SpiTransaction transaction = TransactionOf(call);
        if (bus == null)
            call.Fail("no SPI bus; check spi.enable");
        else if (transaction == null || !transaction.IsValid)
            call.Fail("invalid SPI transaction");
        else if (!bus.Run(transaction))
            call.Return(false);
        else if (transaction.ReadData == null)
            call.Return(true);
        else
            call.Return(transaction.ReadData);
    }

    private static SpiTransaction TransactionOf(IScriptCall call)
    {
        int count = call.GetInt(7);
        if (count < 0 || count > SpiConstants.MaxTransactionBytes)
            return null;
        SpiTransaction transaction = new SpiTransaction();
        transaction.IsFullDuplex = call.GetBoolean(1);
        transaction.ChipSelect = call.GetInt(2);
        transaction.Mode = call.GetInt(3);
        transaction.FrequencyHertz = call.GetInt(4);
        transaction.WriteData = call.GetBytes(5) ?? new byte[0];
        transaction.WriteCount = transaction.WriteData.Length;
        transaction.DummyCount = call.GetInt(6);
        transaction.ReadCount = count;
        int read = transaction.IsFullDuplex ? transaction.WriteCount : count;
        transaction.ReadData = read == 0 ? null : new byte[read];
        return transaction;
    }
}
