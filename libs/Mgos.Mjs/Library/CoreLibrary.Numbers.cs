// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>The built-in functions, by the number in their value.</content>
internal static partial class CoreLibrary
{
    // In the order of their names in GlobalLibrary.
    internal const int Load = 0;
    internal const int Print = 1;
    internal const int Ffi = 2;
    internal const int FfiCbFree = 3;
    internal const int Mkstr = 4;
    internal const int GetMjs = 5;
    internal const int Die = 6;
    internal const int Gc = 7;
    internal const int Chr = 8;
    internal const int S2o = 9;
    internal const int IsNaN = 10;
    internal const int Stringify = 11;
    internal const int Parse = 12;
    internal const int Create = 13;
    internal const int Apply = 14;

    // In the order of KnownName.
    internal const int Push = 15;
    internal const int Splice = 16;
    internal const int Slice = 17;
    internal const int At = 18;
    internal const int CharCodeAt = 19;
    internal const int IndexOf = 20;

    /// <summary>This plus a name is the function of the host that has that name.</summary>
    internal const int FirstNamed = 256;
}
