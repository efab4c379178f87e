// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.TestFramework;

/// <summary>Thrown by <see cref="Assert.SkipTest"/>: the test (or, from a setup method, every test of the class) counts as skipped.</summary>
public class SkipTestException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the test is skipped; null for no reason.</param>
    /// <param name="innerException">The error behind it, or null.</param>
    public SkipTestException(string message = null, Exception innerException = null) : base(message, innerException)
    {
    }
}
