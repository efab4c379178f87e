// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.TestLauncher;

/// <summary>Counts results and prints those that need attention.</summary>
internal sealed class TestTotals
{
    private int _passed;
    private int _failed;
    private int _skipped;

    internal void Add(string test, Exception exception)
    {
        if (exception == null)
        {
            _passed++;
            return;
        }

        bool isSkipped = exception.GetType() == typeof(SkipTestException);
        if (isSkipped)
            _skipped++;
        else
            _failed++;
        Console.WriteLine((isSkipped ? "skipped " : "FAILED ") + test + ": " + Describe(exception));
    }

    public override string ToString() => _passed.ToString() + " passed, " + _failed.ToString() + " failed, " + _skipped.ToString() + " skipped";

    private static string Describe(Exception exception) =>
        exception.GetType().Name == "AssertFailedException" ? exception.Message : exception.GetType().FullName + ": " + exception.Message + "\n" + exception.StackTrace;
}
