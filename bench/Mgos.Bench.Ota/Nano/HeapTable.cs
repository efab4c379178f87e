// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using NativeGC = nanoFramework.Runtime.Native.GC;

namespace Mgos.Bench;

/// <summary>Heap in use while an update runs, beyond what was before: after each chunk and at each operation of the storage, garbage collected first.</summary>
/// <remarks>The chunk is the caller's and is not counted, nor is what the storage holds.</remarks>
internal sealed class HeapTable
{
    private readonly OtaBundle _bundle;
    private long _before;
    private long _least;

    internal HeapTable(OtaBundle bundle)
    {
        _bundle = bundle;
    }

    internal void Print()
    {
        OtaMachine machine = SpeedTable.NewMachine(Runtime.PartBytes);
        BenchVolume volume = ((BenchStorage)machine.Storage).Volume;
        Console.WriteLine("");
        Console.WriteLine("| heap of an update | bytes |");
        Console.WriteLine("|---|---:|");
        long quiet = NativeGC.Run(true);
        volume.Watcher = Look;
        _least = long.MaxValue;

        // From here the instrument measures without an update, its own calls included.
        volume.GetLength("");
        _before = _least;
        machine.Updater.Start(new OtaOptions { SizeBytes = _bundle.Data.Length }, machine);
        bool isInFile = false;
        for (int offset = 0; offset < _bundle.Data.Length; offset += OtaConstants.CopyBytes)
        {
            int left = _bundle.Data.Length - offset;
            machine.Updater.Write(_bundle.Data, offset, left < OtaConstants.CopyBytes ? left : OtaConstants.CopyBytes);
            Look();
            if (!isInFile && offset > _bundle.Data.Length / 2)
                Print("in the middle of a file", quiet - NativeGC.Run(true));
            isInFile |= offset > _bundle.Data.Length / 2;
        }

        Print("at its peak until all is written", _before - _least);
        _least = _before;
        machine.Updater.End();
        Print("at its peak while the index is written and all is read again", _before - _least);
        volume.Watcher = null;
        Print("behind its end", quiet - NativeGC.Run(true));
        if (machine.Outcome != "1 " + OtaTexts.Applied)
            throw new Exception(machine.Outcome);
    }

    private void Look()
    {
        long free = NativeGC.Run(true);
        _least = free < _least ? free : _least;
    }

    private static void Print(string what, long bytes) => Console.WriteLine("| " + what + " | " + bytes.ToString() + " |");
}
