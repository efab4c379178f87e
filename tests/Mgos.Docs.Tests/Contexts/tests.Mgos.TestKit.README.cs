// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using Mgos.TestKit;
global using nanoFramework.TestFramework;

public sealed class CounterLibrary : MgosLibrary
{
    public override string Name => "Counter";

    public override bool Init(Device device) => true;
}

public sealed class Counter
{
    public int Value => 1;

    public static Counter From(Device device) => null;
}
