// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Headers that many answers have: checked and put together once. Thread: loop.</summary>
/// <remarks>For answers with the status 200 it also keeps what goes before them, so that all of it goes out as one copy.</remarks>
public sealed class HttpHeaderSet
{
    private const int UsualBytes = 256;

    private string _contentType;
    private byte[] _beginning;

    /// <summary>Makes a set without headers.</summary>
    public HttpHeaderSet()
    {
    }

    internal string Lines { get; private set; } = "";

    /// <summary>Adds a header.</summary>
    /// <param name="name">Name.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has control characters.</exception>
    public void Add(string name, string value)
    {
        Lines += HeaderLines.Make(name, value);
        _beginning = null;
    }

    /// <summary>Gives the bytes of an answer up to the last of these headers: what <see cref="ResponseHead"/> writes.</summary>
    internal byte[] BeginningOf(HttpResponse response)
    {
        if (_beginning == null || response.ContentType != _contentType)
        {
            ByteWriter writer = new ByteWriter(UsualBytes);
            ResponseHead.WriteBeginning(writer, response);
            _beginning = writer.ToArray();
            _contentType = response.ContentType;
        }

        return _beginning;
    }
}
