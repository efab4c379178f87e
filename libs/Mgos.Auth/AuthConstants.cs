// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Limits and names of authentication, with their units.</summary>
public static class AuthConstants
{
    /// <summary>How long a nonce can be used, in seconds.</summary>
    public const int NonceLifeSeconds = 3600;

    /// <summary>Uses of nonces that a device remembers. One more makes the oldest nonce, and all that are older, stale.</summary>
    public const int MaxRememberedUses = 64;

    /// <summary>Longest credentials of a request in bytes: all values of an <c>Authorization</c> header or an <c>auth</c> object together.</summary>
    public const int MaxCredentialsBytes = 1024;

    /// <summary>Longest line of a password file in bytes; longer ones are skipped.</summary>
    public const int MaxLineBytes = 256;

    /// <summary>Largest part of a password file in bytes that is looked at.</summary>
    public const int MaxPasswordFileBytes = 16384;

    /// <summary>Wall times in seconds since 1970 below this mean that the clock was never set.</summary>
    public const long EarliestPlausibleUnixSeconds = 1577836800;

    /// <summary>What stands for the request method when a frame carries the credentials.</summary>
    public const string FrameMethod = "dummy_method";

    /// <summary>What stands for the request target when a frame carries the credentials.</summary>
    public const string FrameTarget = "dummy_uri";

    /// <summary>What stands for the count of uses when a frame carries the credentials.</summary>
    public const string FrameNonceCount = "1";

    /// <summary>The only quality of protection there is.</summary>
    public const string Qop = "auth";

    internal const int FileBufferBytes = 128;
    internal const uint UnsetClockNonceMask = 0x3fffffff;
    internal const long MicrosecondsPerSecond = 1000000;
    internal const int MaxDigestHexBytes = 64;
}
