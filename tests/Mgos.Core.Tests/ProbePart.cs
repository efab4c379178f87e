// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core.Tests;

/// <summary>A part that writes down its end.</summary>
internal class ProbePart : IDisposable
{
    private readonly string _name;
    private readonly Journal _journal;

    internal ProbePart(string name, Journal journal)
    {
        _name = name;
        _journal = journal;
    }

    internal Exception Exception { get; set; }

    public void Dispose()
    {
        _journal.Add(_name);
        if (Exception != null)
            throw Exception;
    }
}
