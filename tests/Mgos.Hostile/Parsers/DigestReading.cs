// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;

namespace Mgos.Hostile.Parsers;

/// <summary>Authorization headers, and password files that are looked through for what they say.</summary>
internal sealed class DigestReading
{
    private static readonly byte[] s_realm = [(byte)'r'];

    private readonly DigestHeader _header = new();
    private readonly DigestCredentials _credentials = new();
    private readonly HtDigestFile _file = new();
    private readonly byte[] _secret = new byte[64];

    internal void Read(string header, string file)
    {
        byte[] data = Encoding.UTF8.GetBytes(header);
        if (!_header.TryRead(data, 0, data.Length, _credentials))
            _credentials.Clear();
        for (DigestField field = DigestField.UserName; field <= DigestField.Response; field++)
            _credentials.TextOf(field);
        _credentials.Clear();
        _credentials.Set(DigestField.UserName, "joe");
        PasswordLookup found = _file.Find(new ArraySource(Encoding.UTF8.GetBytes(file)), _credentials, s_realm, _secret, 32);
        HostileFailure.Unless(found != PasswordLookup.Unreadable, "a file that can be read is called unreadable");
    }

    private sealed class ArraySource(byte[] data) : IByteSource
    {
        private int _position;

        public bool Open() => true;

        public int Read(byte[] buffer, int offset, int count)
        {
            int taken = Math.Min(count, Math.Min(7, data.Length - _position));
            Array.Copy(data, _position, buffer, offset, taken);
            _position += taken;
            return taken;
        }

        public void Close()
        {
        }
    }
}
