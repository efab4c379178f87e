// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota.Shadow;

/// <summary>Names and limits of updates by shadow.</summary>
public static class OtaShadowConstants
{
    /// <summary>File that says which order was carried out last.</summary>
    public const string StateFile = "ota_state.json";

    /// <summary>Seconds that new firmware has for a commit, unless <c>update.commit_timeout</c> says otherwise.</summary>
    public const int DefaultCommitTimeoutSeconds = 300;

    /// <summary>Longest URL in bytes.</summary>
    public const int MaxUrlBytes = 1024;

    /// <summary>How often an update that a restart of the device has cut off is begun.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Shortest time between two reports of progress, milliseconds.</summary>
    public const int ProgressIntervalMilliseconds = 5000;

    /// <summary>Message in the shadow when the device runs the old firmware after an update.</summary>
    public const string Undone = "Update was undone";

    /// <summary>Message in the shadow when an order is of no use.</summary>
    public const string BadUrl = "Invalid ota.url";

    internal const string CannotSave = "Cannot save update status";
    internal const string NoClient = "Failed to init updater";
    internal const int WriterBytes = 256;
    internal const int MaxWriterBytes = 4096;
    internal const int MicrosecondsPerMillisecond = 1000;
}
