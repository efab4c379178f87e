// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Mjs;
using Mgos.Mjs.Compiler;
using NativeGC = nanoFramework.Runtime.Native.GC;

namespace Mgos.Bench;

/// <summary>What differs between a board and a PC.</summary>
internal static class Runtime
{
    internal const string Name = "nanoCLR (netnano1.0)";
    internal const int RunMicroseconds = 20000;
    internal const int Rounds = 15;

    /// <summary>Nobody to be compared with.</summary>
    internal static IScript Rival(string source) => null;

    internal static void PrintHeap()
    {
        // The first engine has the runtime make what all engines share.
        MjsEngine first = new MjsEngine(new MjsOptions { Compiler = new MjsCompiler() });
        long before = NativeGC.Run(true);
        MjsEngine second = new MjsEngine(new MjsOptions { Compiler = new MjsCompiler() });
        long after = NativeGC.Run(true);
        Console.WriteLine("An engine without scripts takes " + (before - after).ToString() + " bytes of heap.");
        Console.WriteLine("");
        Check(first);
        Check(second);
    }

    internal static void PrintMean(double product, int count)
    {
    }

    // Also what keeps the engine alive until here.
    private static void Check(MjsEngine engine)
    {
        if (!engine.Execute("empty", new byte[0], 0, 0))
            throw new Exception(engine.LastError);
    }
}
