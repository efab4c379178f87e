// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Gets the parts of a form from a <see cref="MultipartReader"/>. Each method returns false to stop the reader.</summary>
internal interface IMultipartListener
{
    /// <summary>A part begins.</summary>
    /// <param name="fileName">Its file name; null if the part is no file.</param>
    bool OnPart(string fileName);

    /// <summary>Bytes of the part.</summary>
    bool OnData(byte[] data, int offset, int count);

    /// <summary>The part is complete.</summary>
    bool OnPartEnd();
}
