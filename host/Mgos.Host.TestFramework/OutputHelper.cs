// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework.Running;

namespace nanoFramework.TestFramework;

/// <summary>Writes text into the output of the running test.</summary>
public static class OutputHelper
{
    /// <summary>Writes a text, without a line end.</summary>
    /// <param name="message">The text.</param>
    public static void Write(string message)
    {
        if (!TestOutput.TryWrite(message))
            Console.Write(message);
    }

    /// <summary>Writes a text and a line end.</summary>
    /// <param name="message">The text.</param>
    public static void WriteLine(string message)
    {
        if (!TestOutput.TryWriteLine(message))
            Console.WriteLine(message);
    }
}
