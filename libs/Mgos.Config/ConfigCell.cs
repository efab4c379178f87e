// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>The value of one leaf, whatever its type.</summary>
internal sealed class ConfigCell
{
    internal int Number;
    internal double Real;
    internal string Text;
}
