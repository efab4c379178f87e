// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The limits of the script engine.</summary>
public static class MjsConstants
{
    /// <summary>Active calls of script functions, unless <see cref="MjsOptions.MaxCallDepth"/> says otherwise.</summary>
    public const int DefaultMaxCallDepth = 4000;

    /// <summary>Runs inside runs: scripts that a native function calls while a script runs.</summary>
    public const int MaxNestedRuns = 32;

    /// <summary>Expressions inside expressions: parentheses, arguments, literals, right sides of assignments.</summary>
    public const int MaxExpressionDepth = 100;

    /// <summary>Blocks, branches and functions inside each other.</summary>
    public const int MaxBlockDepth = 512;

    /// <summary>Arguments of a call.</summary>
    public const int MaxArguments = 255;

    /// <summary>Files that load each other.</summary>
    public const int MaxLoadDepth = 32;

    /// <summary>Objects in a chain of prototypes that a lookup follows.</summary>
    public const int MaxPrototypes = 256;

    /// <summary>Arguments of a function that <c>ffi()</c> makes, or of its callback.</summary>
    public const int MaxForeignArguments = 6;

    /// <summary>Bytes that a built-in function reads or writes for one step of <see cref="MjsOptions.MaxSteps"/>.</summary>
    public const int WorkBytesPerStep = 64;

    /// <summary>Bytes of one string.</summary>
    public const int MaxStringBytes = 0x20000000;

    /// <summary>Objects inside objects that JSON may have.</summary>
    public const int MaxJsonDepth = 100;
}
