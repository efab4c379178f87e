// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core.Tests;

/// <summary>A library that writes down that it was started and then does what a test wants.</summary>
internal sealed class ProbeLibrary : MgosLibrary
{
    private readonly string _name;
    private readonly Journal _journal;

    internal ProbeLibrary(string name, Journal journal)
    {
        _name = name;
        _journal = journal;
    }

    public override string Name => _name;

    internal bool Result { get; set; } = true;

    internal Exception Exception { get; set; }

    /// <summary>What else to do on the device; null for nothing.</summary>
    internal ProbeStep Step { get; set; }

    public override bool Init(Device device)
    {
        _journal.Add(_name);
        if (Exception != null)
            throw Exception;
        if (Step != null)
            Step(device);
        return Result;
    }
}
