// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Ota;
using Mgos.TestKit.Ota;

namespace Mgos.Bench;

/// <summary>Bytes per second of the reader alone and of whole updates; of several runs the best counts.</summary>
internal sealed class SpeedTable
{
    private const int MicrosecondsPerSecond = 1000000;

    private readonly IClock _clock;
    private readonly OtaBundle _bundle;

    internal SpeedTable(IClock clock, OtaBundle bundle)
    {
        _clock = clock;
        _bundle = bundle;
    }

    private delegate void Work();

    internal void Print()
    {
        Console.WriteLine("");
        Console.WriteLine("| what | chunk, bytes | bytes/s |");
        Console.WriteLine("|---|---:|---:|");
        int[] chunks = { 128, 512, 4096 };
        for (int i = 0; i < chunks.Length; i++)
        {
            int chunk = chunks[i];
            Print("reader alone, with the CRC-32 of all files", chunk, () => Read(chunk));
        }

        OtaMachine machine = NewMachine(Runtime.PartBytes);
        Print("whole update, flash in memory: SHA-1, SHA-256, read again, index, boot record", OtaConstants.CopyBytes, () => Update(machine));
    }

    internal static OtaMachine NewMachine(int cellBytes)
    {
        OtaMachine machine = new OtaMachine(new BenchStorage(cellBytes));
        machine.Settle();
        machine.Device.Log.Level = LogLevel.Warn;
        return machine;
    }

    private void Print(string what, int chunk, Work work)
    {
        long best = long.MaxValue;
        for (int round = 0; round < Runtime.Rounds; round++)
        {
            long start = _clock.UnixMicroseconds;
            for (int i = 0; i < Runtime.Repeats; i++)
                work();
            long taken = _clock.UnixMicroseconds - start;
            best = taken < best ? taken : best;
        }

        long rate = (long)_bundle.Data.Length * Runtime.Repeats * MicrosecondsPerSecond / (best < 1 ? 1 : best);
        Console.WriteLine("| " + what + " | " + chunk.ToString() + " | " + rate.ToString() + " |");
    }

    private void Read(int chunk)
    {
        byte[] data = _bundle.Data;
        BundleReader reader = new BundleReader(new PassingReceiver());
        for (int offset = 0; offset < data.Length; offset += chunk)
            reader.Write(data, offset, data.Length - offset < chunk ? data.Length - offset : chunk);
        if (reader.State != BundleReaderState.Done)
            throw new Exception(reader.Error);
    }

    // The firmware that runs is never restarted, so the next update goes to the same slot. It is not on trial: the factory firmware runs.
    private void Update(OtaMachine machine)
    {
        string outcome = machine.Update(_bundle.Data, new OtaOptions());
        if (outcome != "1 " + OtaTexts.Applied)
            throw new Exception(outcome);
        machine.Control.SetState(OtaConstants.FactorySlot, 1, BootControl.Unchanged, BootControl.Unchanged);
    }
}
