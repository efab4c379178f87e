// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Bits of what a socket is watched for.</summary>
internal static class SocketInterest
{
    internal const byte None = 0;
    internal const byte Read = 1;
    internal const byte Write = 2;
}
