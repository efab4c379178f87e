// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>An error of a script on its way out of the machine.</summary>
internal sealed class MjsError : Exception
{
    internal const string Syntax = "SYNTAX_ERROR";
    internal const string Reference = "REFERENCE_ERROR";
    internal const string Type = "TYPE_ERROR";
    internal const string NotImplemented = "NOT_IMPLEMENTED";
    internal const string Internal = "INTERNAL_ERROR";
    internal const string FileOpen = "FILE_OPEN_ERROR";
    internal const string OutOfMemory = "OUT_OF_MEMORY";
    internal const string BadArguments = "BAD_ARGUMENTS";

    internal readonly string Kind;
    internal readonly string Reason;

    internal MjsError(string kind, string reason)
        : base(reason)
    {
        Kind = kind;
        Reason = reason;
    }
}
