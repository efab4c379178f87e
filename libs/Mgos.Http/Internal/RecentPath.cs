// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>The path that was asked for last, as text: most requests of a client are for the same one, and making a string costs more than comparing bytes.</summary>
internal sealed class RecentPath
{
    private const int MaxBytes = 32;

    private byte[] _bytes = new byte[0];
    private string _text = "";

    /// <summary>Gives the text of a path: the same object as the last time if it is the same path.</summary>
    internal string TextOf(byte[] data, int start, int end)
    {
        if (AsciiBytes.AreEqual(data, start, end, _bytes))
            return _text;
        string text = AsciiBytes.ToText(data, start, end);
        if (end - start <= MaxBytes)
            Keep(data, start, end - start, text);
        return text;
    }

    private void Keep(byte[] data, int start, int count, string text)
    {
        if (_bytes.Length != count)
            _bytes = new byte[count];
        Array.Copy(data, start, _bytes, 0, count);
        _text = text;
    }
}
