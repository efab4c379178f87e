// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Takes what scripts print and the reports of their errors.</summary>
/// <remarks>Thread: called on the thread that runs the script. The array belongs to the engine and is used again after the call.</remarks>
public interface IMjsOutput
{
    /// <summary>Takes the text of one <c>print</c>, its line feed included.</summary>
    /// <param name="text">Bytes; what is not printable ASCII is written as \xHH already.</param>
    /// <param name="count">How many of them, from the first.</param>
    void Print(byte[] text, int count);

    /// <summary>Takes one report of an error: lines <c>  at FILE:LINE</c>, then <c>MJS error: MESSAGE</c>, each with a line feed.</summary>
    /// <param name="text">Bytes, UTF-8 where the script is.</param>
    /// <param name="count">How many of them, from the first.</param>
    void Error(byte[] text, int count);
}
