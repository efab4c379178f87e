// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota.Http;

/// <summary>Limits and times of updates over HTTP.</summary>
public static class OtaHttpConstants
{
    /// <summary>Attempts without any progress after which a fetch is given up.</summary>
    public const int MaxAttempts = 6;

    /// <summary>First pause between two attempts; doubled after each.</summary>
    public const int FirstPauseMilliseconds = 500;

    /// <summary>Longest pause between two attempts.</summary>
    public const int MaxPauseMilliseconds = 30000;

    /// <summary>Longest body of a request to <c>/update</c> that is no bundle, in bytes.</summary>
    public const int MaxQueryBytes = 1024;

    /// <summary>Longest value of a field of the form, in bytes.</summary>
    public const int MaxFieldBytes = 16;

    internal const int RetryMilliseconds = 10;
    internal const int MillisecondsPerSecond = 1000;
    internal const int Ok = 200;
    internal const int PartialContent = 206;
    internal const int NotModified = 304;
    internal const int Conflict = 409;
    internal const int FirstServerError = 500;
    internal const int NotConnected = -1;
}
