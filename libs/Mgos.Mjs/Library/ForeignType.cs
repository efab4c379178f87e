// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The types in the signatures of ffi().</summary>
internal static class ForeignType
{
    internal const int Void = 0;
    internal const int Userdata = 1;
    internal const int Int = 2;
    internal const int Bool = 3;
    internal const int Double = 4;
    internal const int Float = 5;
    internal const int CharPointer = 6;
    internal const int VoidPointer = 7;
    internal const int StringPointer = 8;
    internal const int Callback = 9;
    internal const int StringValue = 10;
}
