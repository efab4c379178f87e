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

    /// <summary>Gets the last report; those of callbacks come before that of the script.</summary>
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

    public void Error(byte[] text, int count) => _errors = TextBytes.Copy(text, 0, count);

    internal void ForgetErrors() => _errors = new byte[0];
}
