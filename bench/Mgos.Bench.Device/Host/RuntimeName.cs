// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

internal static class RuntimeName
{
    internal const string Text = ".NET (net10.0)";
}
