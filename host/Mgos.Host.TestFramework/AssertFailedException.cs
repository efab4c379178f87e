// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace TestFrameworkShared;

/// <summary>Thrown by every assertion that does not hold; its message names the assertion, the expected and the actual value.</summary>
public class AssertFailedException : Exception
{
    /// <summary>Creates the exception with a message and the error that led to it.</summary>
    /// <param name="msg">What failed.</param>
    /// <param name="ex">The error behind it.</param>
    public AssertFailedException(string msg, Exception ex) : base(msg, ex)
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="msg">What failed.</param>
    public AssertFailedException(string msg) : base(msg)
    {
    }

    /// <summary>Creates the exception without a message of its own.</summary>
    public AssertFailedException()
    {
    }
}
