// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Limits and numbers of the shadow.</summary>
public static class ShadowConstants
{
    /// <summary>Most bytes of one update, or of updates that have been made one while they wait: what a cloud takes of a section.</summary>
    public const int MaxUpdateBytes = 8192;

    /// <summary>Most updates that cannot be made one and wait for the connection.</summary>
    public const int MaxWaitingUpdates = 5;

    /// <summary>Code for a shadow that does not exist.</summary>
    public const int NotFound = 404;

    /// <summary>Code for an update of a version that is not the present one.</summary>
    public const int VersionConflict = 409;

    /// <summary>Code for too many requests.</summary>
    public const int TooManyRequests = 429;

    /// <summary>A GET that is not answered is sent again after so many milliseconds.</summary>
    public const int GetTimeoutMilliseconds = 30000;

    /// <summary>First pause before a GET that the cloud could not answer is sent again, milliseconds; it doubles.</summary>
    public const int FirstGetPauseMilliseconds = 2000;

    /// <summary>Longest such pause, milliseconds.</summary>
    public const int MaxGetPauseMilliseconds = 60000;

    internal const int FirstServerError = 500;
    internal const int LastServerError = 599;
    internal const int WriterBytes = 128;
}
