// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Reads the value of an <c>Authorization</c> header.</summary>
/// <remarks>
/// Wire (RFC 7616 3.4): Digest SP name=value, name="value", ...
/// <code>
/// username realm nonce uri response qop nc cnonce | each once, not empty
/// algorithm                                       | may be absent
/// others                                          | not looked at, but they must have the form
/// userhash=true, username*                        | refused: names are not hashed or encoded here
/// </code>
/// Scheme and names in any case; blanks around commas and equals signs; a backslash in quotes stands for the character behind it.
/// An unquoted value ends at a blank or a comma. Pure; hostile input gives false. Thread: one at a time.
/// </remarks>
public sealed class DigestHeader
{
    private const string Scheme = "digest";

    private byte[] _data;
    private int _next;
    private int _end;

    /// <summary>Makes a reader.</summary>
    public DigestHeader()
    {
    }

    /// <summary>Reads a header value.</summary>
    /// <param name="data">Holds the value.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <param name="credentials">Gets the fields; cleared before.</param>
    /// <returns>False if the header is of another scheme, malformed, incomplete or too long.</returns>
    public bool TryRead(byte[] data, int start, int end, DigestCredentials credentials)
    {
        credentials.Clear();
        _data = data;
        _next = start;
        _end = end;
        bool isRead = ReadScheme() && ReadParameters(credentials) && IsComplete(credentials);
        _data = null;
        return isRead;
    }

    private static bool IsComplete(DigestCredentials credentials)
    {
        for (DigestField field = DigestField.UserName; field <= DigestField.Response; field++)
        {
            if (!credentials.Has(field))
                return false;
        }

        return credentials.IsText(DigestField.Qop, AuthConstants.Qop);
    }

    private bool ReadScheme()
    {
        int start = _next;
        SkipToken();
        return ByteText.IsWord(_data, start, _next - start, Scheme) && _next < _end && SkipBlanks() > 0;
    }

    private bool ReadParameters(DigestCredentials credentials)
    {
        while (true)
        {
            SkipBlanks();
            if (_next == _end)
                return true;
            if (_data[_next] != ',' && !ReadParameter(credentials))
                return false;
            SkipBlanks();
            if (_next == _end)
                return true;
            if (_data[_next++] != ',')
                return false;
        }
    }

    private bool ReadParameter(DigestCredentials credentials)
    {
        int start = _next;
        SkipToken();
        int count = _next - start;
        SkipBlanks();
        if (count == 0 || _next == _end || _data[_next++] != '=')
            return false;
        SkipBlanks();
        int field = FieldOf(start, count);
        if (IsUnsupported(start, count) || (field >= 0 && !credentials.Begin((DigestField)field)))
            return false;
        return _next < _end && _data[_next] == '"' ? ReadQuoted(credentials, field) : ReadPlain(credentials, field);
    }

    private bool ReadQuoted(DigestCredentials credentials, int field)
    {
        _next++;
        while (_next < _end)
        {
            byte value = _data[_next++];
            if (value == '"')
                return true;
            if (value == '\\')
            {
                if (_next == _end)
                    return false;
                value = _data[_next++];
            }

            if (field >= 0 && !credentials.Append((DigestField)field, value))
                return false;
        }

        return false;
    }

    private bool ReadPlain(DigestCredentials credentials, int field)
    {
        int start = _next;
        while (_next < _end && !IsBlank(_data[_next]) && _data[_next] != ',')
        {
            byte value = _data[_next++];
            if (value == '"' || (field >= 0 && !credentials.Append((DigestField)field, value)))
                return false;
        }

        return _next > start;
    }

    private bool IsUnsupported(int start, int count) =>
        ByteText.IsWord(_data, start, count, "username*") || (ByteText.IsWord(_data, start, count, "userhash") && IsTrueNext());

    private bool IsTrueNext()
    {
        int quote = _next < _end && _data[_next] == '"' ? 1 : 0;
        return _end - _next - quote >= 4 && ByteText.IsWord(_data, _next + quote, 4, "true");
    }

    private int FieldOf(int start, int count)
    {
        switch (count)
        {
            case 2: return Named(start, count, "nc", DigestField.NonceCount);
            case 3: return ByteText.IsWord(_data, start, count, "uri") ? (int)DigestField.Uri : Named(start, count, "qop", DigestField.Qop);
            case 5: return ByteText.IsWord(_data, start, count, "realm") ? (int)DigestField.Realm : Named(start, count, "nonce", DigestField.Nonce);
            case 6: return Named(start, count, "cnonce", DigestField.ClientNonce);
            case 8: return ByteText.IsWord(_data, start, count, "username") ? (int)DigestField.UserName : Named(start, count, "response", DigestField.Response);
            case 9: return Named(start, count, "algorithm", DigestField.Algorithm);
            default: return -1;
        }
    }

    private int Named(int start, int count, string name, DigestField field) => ByteText.IsWord(_data, start, count, name) ? (int)field : -1;

    private void SkipToken()
    {
        while (_next < _end && ByteText.IsTokenByte(_data[_next]))
            _next++;
    }

    private int SkipBlanks()
    {
        int start = _next;
        while (_next < _end && IsBlank(_data[_next]))
            _next++;
        return _next - start;
    }

    private static bool IsBlank(byte value) => value == ' ' || value == '\t';
}
