// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>How an update is to be made.</summary>
/// <remarks>Mirrors <c>struct mgos_ota_opts</c>.</remarks>
public sealed class OtaOptions
{
    /// <summary>Seconds without progress after which it is given up; 0 for <c>update.timeout</c>.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>Seconds that the new firmware has for a commit; 0 to commit it when it has started; -1 for <c>update.commit_timeout</c>.</summary>
    public int CommitTimeoutSeconds { get; set; } = -1;

    /// <summary>True to leave it if the bundle has the version and build that run already.</summary>
    public bool IgnoreSameVersion { get; set; }

    /// <summary>Length of the bundle in bytes; 0 if it is not known.</summary>
    public int SizeBytes { get; set; }
}
