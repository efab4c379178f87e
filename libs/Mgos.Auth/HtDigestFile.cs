// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Auth;

/// <summary>Finds users in a password file.</summary>
/// <remarks>
/// Format: lines <c>user:realm:HA1</c>, LF or CR LF, as the tool htdigest writes them. The user ends at the first colon, HA1 begins behind the last one.
/// The first line with this user, this realm and a HA1 of the right length counts, so one file may hold MD5 (32 digits) and SHA-256 (64) side by side.
/// The whole file is read whether the user is found or not, and every line is compared in the same time, so that nobody can tell by the clock who is in it.
/// Bounded: <see cref="AuthConstants.MaxPasswordFileBytes"/>, lines of <see cref="AuthConstants.MaxLineBytes"/>. Thread: one at a time.
/// </remarks>
public sealed class HtDigestFile
{
    private readonly byte[] _buffer = new byte[AuthConstants.FileBufferBytes];
    private readonly object _colon = (byte)':';
    private readonly byte[] _line = new byte[AuthConstants.MaxLineBytes];
    private DigestCredentials _wanted;
    private byte[] _realm;
    private byte[] _secret;
    private int _secretCount;
    private int _lineCount;
    private bool _isFound;

    /// <summary>Makes a reader.</summary>
    public HtDigestFile()
    {
    }

    /// <summary>Number of bytes read since the reader was made.</summary>
    public long ReadBytes { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="source">The file.</param>
    /// <param name="credentials">Names the user.</param>
    /// <param name="realm">The realm, UTF-8.</param>
    /// <param name="secret">Gets HA1 in lower case; digits of no meaning unless the user is found.</param>
    /// <param name="secretCount">Length of HA1: 32 or 64.</param>
    /// <returns>Whether the user is there.</returns>
    public PasswordLookup Find(IByteSource source, DigestCredentials credentials, byte[] realm, byte[] secret, int secretCount)
    {
        _wanted = credentials;
        _realm = realm;
        _secret = secret;
        _secretCount = secretCount;
        _lineCount = 0;
        _isFound = false;
        for (int i = 0; i < secretCount; i++)
            secret[i] = (byte)'0';
        bool isReadable = source.Open() && ReadAll(source);
        source.Close();
        _wanted = null;
        if (!isReadable)
            return PasswordLookup.Unreadable;
        return _isFound ? PasswordLookup.Found : PasswordLookup.NotFound;
    }

    private bool ReadAll(IByteSource source)
    {
        int total = 0;
        while (total < AuthConstants.MaxPasswordFileBytes)
        {
            int count = source.Read(_buffer, 0, _buffer.Length);
            if (count < 0)
                return false;
            if (count == 0)
                break;
            total += count;
            ReadBytes += count;
            TakePiece(count);
        }

        EndLine();
        return true;
    }

    private void TakePiece(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (_buffer[i] == '\n')
                EndLine();
            else if (_lineCount++ < _line.Length)
                _line[_lineCount - 1] = _buffer[i];
        }
    }

    private void EndLine()
    {
        int count = _lineCount;
        _lineCount = 0;
        if (count > _line.Length)
            return;
        while (count > 0 && _line[count - 1] <= ' ')
            count--;
        int userEnd = count == 0 ? -1 : Array.IndexOf(_line, _colon, 0, count);
        int realmEnd = count - _secretCount - 1;
        if (userEnd >= 0 && realmEnd > userEnd && _line[realmEnd] == ':')
            Compare(userEnd, realmEnd);
    }

    private void Compare(int userEnd, int realmEnd)
    {
        bool isUser = ByteText.AreEqual(_line, 0, userEnd, _wanted.Data, _wanted.StartOf(DigestField.UserName), _wanted.CountOf(DigestField.UserName));
        bool isRealm = ByteText.AreEqual(_line, userEnd + 1, realmEnd - userEnd - 1, _realm, 0, _realm.Length);
        bool isWanted = isUser & isRealm & !_isFound;
        int mask = isWanted ? 255 : 0;
        for (int i = 0; i < _secretCount; i++)
            _secret[i] = (byte)((_secret[i] & ~mask) | (ByteText.Lower(_line[realmEnd + 1 + i]) & mask));
        _isFound |= isWanted;
    }
}
