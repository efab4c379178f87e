// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Crontab;

/// <summary>Limits of the table of jobs.</summary>
public static class CrontabConstants
{
    /// <summary>The file with the jobs.</summary>
    public const string FileName = "crontab.json";

    /// <summary>As many jobs there are at the most; other users of the clock need some, too.</summary>
    public const int MaxJobs = 64;

    /// <summary>As long the text of a job may be.</summary>
    public const int MaxJobBytes = 8192;

    internal const int WriterBytes = 128;
}
