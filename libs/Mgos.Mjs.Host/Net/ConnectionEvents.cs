// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Numbers of what happens on a connection; scripts see them.</summary>
internal static class ConnectionEvents
{
    internal const int Accept = 1;
    internal const int Connect = 2;
    internal const int Receive = 3;
    internal const int Close = 5;
    internal const int HttpReply = 101;
}
