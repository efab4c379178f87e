// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Where the bytes of an update come from, and who is told how it ended. Thread: loop.</summary>
public interface IOtaSource
{
    /// <summary>The updater takes bytes again after <see cref="OtaUpdater.Write"/> took fewer than there were.</summary>
    void OnResume();

    /// <summary>The update is over; called once.</summary>
    /// <param name="result">1 if it was applied or had nothing to do; negative if it failed.</param>
    /// <param name="message">Text for a user.</param>
    void OnFinished(int result, string message);
}
