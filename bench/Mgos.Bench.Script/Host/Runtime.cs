// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;

namespace Mgos.Bench;

/// <summary>What differs between a board and a PC.</summary>
internal static class Runtime
{
    internal const string Name = ".NET (net10.0)";
    internal const int RunMicroseconds = 20000;
    internal const int Rounds = 25;

    /// <summary>The same program in Jint.</summary>
    internal static IScript Rival(string source) => new JintScript(source);

    internal static void PrintHeap() => Console.WriteLine("");

    internal static void PrintMean(double product, int count) =>
        Console.WriteLine("Geometric mean of Jint / mJS: " + Math.Pow(product, 1.0 / count).ToString("F2", CultureInfo.InvariantCulture));
}
