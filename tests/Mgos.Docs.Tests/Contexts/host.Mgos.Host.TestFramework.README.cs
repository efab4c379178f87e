// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using nanoFramework.TestFramework;

public sealed class Counter
{
    public int Next(int number) => number + 1;
}
