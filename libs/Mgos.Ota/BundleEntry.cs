// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>A file of a bundle, as its header in the archive tells.</summary>
public sealed class BundleEntry
{
    /// <summary>Name without the directory in front.</summary>
    public string Name { get; internal set; }

    /// <summary>Length in bytes.</summary>
    public int Size { get; internal set; }

    /// <summary>CRC-32 of the content, already checked when the file ends.</summary>
    public uint Crc { get; internal set; }

    internal bool IsDirectory { get; set; }
}
