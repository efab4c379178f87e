// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>Keeps what a script prints and reports.</summary>
internal sealed class ScriptOutput : IMjsOutput
{
    private byte[] _printed = new byte[256];
    private byte[] _errors = new byte[0];

    internal byte[] Printed => _printed;

    internal int PrintedCount { get; private set; }

    internal byte[] Errors => _errors;

    public void Print(byte[] text, int count)
    {
        if (PrintedCount + count > _printed.Length)
        {
            byte[] larger = new byte[(PrintedCount + count) * 2];
            Array.Copy(_printed, larger, PrintedCount);
            _printed = larger;
        }

        Array.Copy(text, 0, _printed, PrintedCount, count);
        PrintedCount += count;
    }

    public void Error(byte[] text, int count)
    {
        byte[] errors = new byte[_errors.Length + count];
        _errors.CopyTo(errors, 0);
        Array.Copy(text, 0, errors, _errors.Length, count);
        _errors = errors;
    }

    internal void ForgetErrors() => _errors = new byte[0];
}
