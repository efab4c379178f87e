// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Bytes that several strings begin with.</summary>
internal sealed class TextRoom
{
    internal byte[] Data;
    internal int Used;
}
