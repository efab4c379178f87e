// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Where the running script is, for native functions that tell it.</content>
public sealed partial class MjsEngine
{
    /// <summary>Finds the line of a call that is going on: 0 is that of the running native function, 1 that of the script function which called it, and so on.</summary>
    /// <param name="frame">From 0.</param>
    /// <param name="fileName">The file that the line is in; null if there are not so many calls.</param>
    /// <param name="line">The line, from 1; 0 if there are not so many calls.</param>
    /// <returns>False if there are not so many calls.</returns>
    /// <remarks>Mirrors <c>mjs_get_bcode_filename_by_offset</c> and <c>mjs_get_lineno_by_offset</c>.</remarks>
    public bool TryGetCaller(int frame, out string fileName, out int line) => Machine.TryGetCaller(frame, out fileName, out line);
}
