// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;

namespace Mgos.Ota;

/// <summary>Compares what passes with the hashes of a part.</summary>
/// <remarks>Pure. The hash functions are made anew for each part: they take more than a kilobyte, which closing a file can do with.</remarks>
internal sealed class PartDigest
{
    private Sha1 _sha1;
    private Sha256 _sha256;
    private string _sha1Text;
    private string _sha256Text;

    internal void Begin(ManifestPart part)
    {
        _sha1Text = part.Sha1;
        _sha256Text = part.Sha256;
        _sha1 = _sha1Text == null ? null : new Sha1();
        _sha256 = _sha256Text == null ? null : new Sha256();
    }

    internal void Update(byte[] data, int offset, int count)
    {
        if (_sha1Text != null)
            _sha1.Update(data, offset, count);
        if (_sha256Text != null)
            _sha256.Update(data, offset, count);
    }

    internal bool Matches()
    {
        bool isEqual = (_sha1Text == null || Matches(_sha1, _sha1Text)) && (_sha256Text == null || Matches(_sha256, _sha256Text));
        _sha1 = null;
        _sha256 = null;
        return isEqual;
    }

    private static bool Matches(HashFunction function, string text)
    {
        byte[] hash = new byte[function.DigestBytes];
        function.Finish(hash, 0);
        return HexText.Equals(text, hash);
    }
}
