// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net.Hexdump;

/// <summary>Where the dump goes. Thread: loop.</summary>
internal interface IHexdumpOutput
{
    /// <summary>Takes a line; false if it, and what follows, cannot be written.</summary>
    bool Write(byte[] line, int count);

    /// <summary>Writes what waits, and ends it.</summary>
    void Close();
}
