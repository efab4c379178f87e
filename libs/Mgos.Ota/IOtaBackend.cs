// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Takes an update and puts it where the next boot finds it.</summary>
/// <remarks>Mirrors the backend of the original's updater; a backend for other ways to store firmware can take the place of <see cref="SlotBackend"/>. Thread: loop.</remarks>
public interface IOtaBackend
{
    /// <summary>Why the last call failed, one of <see cref="OtaTexts"/>; null if it did not.</summary>
    string Error { get; }

    /// <summary>Makes room for an update.</summary>
    /// <param name="manifest">What is to come; kept until <see cref="Complete"/> or <see cref="Abort"/>.</param>
    /// <returns>False if it cannot be taken.</returns>
    bool Begin(BundleManifest manifest);

    /// <summary>A file begins.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>Ok, Skip if nobody wants it, or Abort.</returns>
    OtaAction BeginFile(BundleEntry entry);

    /// <summary>The next bytes of the file.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if they cannot be stored.</returns>
    bool WriteFile(byte[] data, int offset, int count);

    /// <summary>The file is complete.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>False if it is not what the manifest says, or cannot be stored.</returns>
    bool EndFile(BundleEntry entry);

    /// <summary>All files have come: has the next boot start them, on trial.</summary>
    /// <param name="commitTimeoutSeconds">Seconds that they get for a commit; 0 to commit when they have started.</param>
    /// <returns>False if something is missing or cannot be stored; the next boot starts what runs now then.</returns>
    bool Complete(int commitTimeoutSeconds);

    /// <summary>Gives up what was begun.</summary>
    void Abort();
}
