// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Takes what a <see cref="BundleReader"/> finds in a bundle.</summary>
/// <remarks>To refuse the bundle call <see cref="BundleReader.Fail"/> in place of an answer.</remarks>
public interface IBundleReceiver
{
    /// <summary>The manifest is complete and undamaged.</summary>
    /// <param name="manifest">Its bytes; the receiver may keep the array.</param>
    /// <param name="extra">Extra field of its entry, where the signatures are; empty if there is none.</param>
    /// <returns>Ok; Wait to have the reader take nothing until <see cref="BundleReader.Resume"/>; Skip to have all the rest passed over; Abort.</returns>
    OtaAction OnManifest(byte[] manifest, byte[] extra);

    /// <summary>A file begins.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>Ok, Skip or Abort.</returns>
    OtaAction OnFileBegin(BundleEntry entry);

    /// <summary>The next bytes of a file.</summary>
    /// <param name="data">Holds the bytes; valid during the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes, 1 or more.</param>
    /// <returns>False to refuse the bundle.</returns>
    bool OnFileData(byte[] data, int offset, int count);

    /// <summary>A file is complete and undamaged.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>False to refuse the bundle.</returns>
    bool OnFileEnd(BundleEntry entry);
}
