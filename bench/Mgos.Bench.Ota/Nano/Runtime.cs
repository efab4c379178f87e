// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>What differs between a board and a PC.</summary>
internal static class Runtime
{
    internal const string Name = "nanoCLR (netnano1.0)";
    internal const int PartBytes = 3000;
    internal const int Rounds = 9;
    internal const int Repeats = 2;

    internal static void PrintHeap(OtaBundle bundle) => new HeapTable(bundle).Print();
}
