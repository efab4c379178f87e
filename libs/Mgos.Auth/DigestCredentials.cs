// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Auth;

/// <summary>What a client says to prove who it is, as bytes in one buffer of fixed size. Kept and reused.</summary>
/// <remarks>Pure. Cost: one buffer of <see cref="AuthConstants.MaxCredentialsBytes"/>. Thread: one at a time.</remarks>
public sealed class DigestCredentials
{
    private const int Absent = -1;
    private const int FieldCount = 11;

    private readonly byte[] _text = new byte[AuthConstants.MaxCredentialsBytes];
    private readonly int[] _starts = new int[FieldCount];
    private readonly int[] _counts = new int[FieldCount];
    private int _used;

    /// <summary>Makes credentials without any field.</summary>
    public DigestCredentials()
    {
        Clear();
    }

    /// <summary>True if they came in a frame: then the nonce is decimal, in HTTP it is hexadecimal.</summary>
    public bool IsFromFrame { get; set; }

    internal byte[] Data => _text;

    /// <summary>Removes all fields.</summary>
    public void Clear()
    {
        _used = 0;
        IsFromFrame = false;
        for (int i = 0; i < FieldCount; i++)
        {
            _starts[i] = Absent;
            _counts[i] = 0;
        }
    }

    /// <summary>Sets a field.</summary>
    /// <param name="field">Which.</param>
    /// <param name="data">Holds the value; copied.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if the field is there already, or all together would be too long.</returns>
    public bool Set(DigestField field, byte[] data, int offset, int count)
    {
        if (!Begin(field) || count > _text.Length - _used)
            return false;
        Array.Copy(data, offset, _text, _used, count);
        _used += count;
        _counts[(int)field] = count;
        return true;
    }

    /// <summary>Sets a field from text.</summary>
    /// <param name="field">Which.</param>
    /// <param name="text">The value.</param>
    /// <returns>False if the field is there already, or all together would be too long.</returns>
    public bool Set(DigestField field, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Set(field, data, 0, data.Length);
    }

    /// <summary>Tells whether a field is there and not empty.</summary>
    /// <param name="field">Which.</param>
    /// <returns>True if it is.</returns>
    public bool Has(DigestField field) => _counts[(int)field] > 0;

    /// <summary>Gives a field as text.</summary>
    /// <param name="field">Which.</param>
    /// <returns>Its value; empty if it is absent.</returns>
    public string TextOf(DigestField field) => Has(field) ? Encoding.UTF8.GetString(_text, _starts[(int)field], _counts[(int)field]) : "";

    /// <summary>Compares a field with text, case included.</summary>
    /// <param name="field">Which.</param>
    /// <param name="text">The text.</param>
    /// <returns>True if they are the same.</returns>
    public bool IsText(DigestField field, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return ByteText.AreEqual(_text, StartOf(field), CountOf(field), data, 0, data.Length);
    }

    internal int StartOf(DigestField field) => Has(field) ? _starts[(int)field] : 0;

    internal int CountOf(DigestField field) => _counts[(int)field];

    /// <summary>Opens a field that is then written byte by byte; false if it is there already.</summary>
    internal bool Begin(DigestField field)
    {
        if (_starts[(int)field] != Absent)
            return false;
        _starts[(int)field] = _used;
        return true;
    }

    internal bool Append(DigestField field, byte value)
    {
        if (_used == _text.Length)
            return false;
        _text[_used++] = value;
        _counts[(int)field]++;
        return true;
    }
}
