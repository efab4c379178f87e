// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using System.Threading;

public sealed partial class Snippet
{
    private readonly int angle;

    private static int MeasureForTenSeconds() => 0;
}
