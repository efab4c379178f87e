// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Gets the parts of a form from an <see cref="HttpFormReader"/>. Thread: loop.</summary>
public interface IHttpFormListener
{
    /// <summary>A part begins.</summary>
    /// <param name="name">Name of the field; null if it has none.</param>
    /// <param name="fileName">Name of the file; null if the part is no file.</param>
    /// <returns>False to read nothing more.</returns>
    bool OnPart(string name, string fileName);

    /// <summary>Bytes of the part.</summary>
    /// <param name="data">Holds the bytes; valid during the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes, 1 or more.</param>
    /// <returns>False to read nothing more.</returns>
    bool OnData(byte[] data, int offset, int count);

    /// <summary>The part is complete.</summary>
    /// <returns>False to read nothing more.</returns>
    bool OnPartEnd();
}
