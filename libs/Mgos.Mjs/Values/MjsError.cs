// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>An error of a script on its way out of the machine.</summary>
internal sealed class MjsError : Exception
{
    internal MjsError(string message)
        : base(message)
    {
    }
}
