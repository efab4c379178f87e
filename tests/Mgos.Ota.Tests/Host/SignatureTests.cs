// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mgos.Ota.Tests;

public sealed class SignatureTests
{
    private static readonly byte[] s_manifest = Encoding.UTF8.GetBytes("{\"name\": \"x\"}");

    [Fact]
    public void Each_valid_signature_sets_the_bit_of_its_key()
    {
        using ECDsa first = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using ECDsa third = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] extra = Field(0x293a, "{\"sig0\": \"" + Sign(first) + "\", \"sig2\": \"" + Sign(third) + "\", \"note\": \"hi\"}");
        Assert.Equal(5, Check(extra, PublicKey(first), "", PublicKey(third)));
        Assert.Equal(0, Check(extra, PublicKey(third), PublicKey(first), ""));
        Assert.Equal(4, Check(Field(0x5455, "time").Concat(extra).ToArray(), PublicKey(third), "", PublicKey(third)));
    }

    [Fact]
    public void Damaged_and_missing_signatures_count_for_nothing()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] extra = Field(0x293a, "{\"sig0\": \"" + Sign(key) + "\"}");
        for (int at = 0; at < extra.Length; at++)
        {
            byte[] changed = (byte[])extra.Clone();
            changed[at] ^= 0x40;
            // What is at the end of base64 is read leniently.
            if (at < extra.Length - 8)
                Assert.True(Check(changed, PublicKey(key)) == 0, "byte " + at + " of " + extra.Length + ": " + Encoding.UTF8.GetString(extra));
        }

        for (int length = 0; length < extra.Length; length++)
            Assert.Equal(0, Check(extra[..length], PublicKey(key)));
        Assert.Equal(0, Check(extra, "AAAA"));
        Assert.Equal(0, Check(extra, "not base64"));
        Assert.Equal(0, Check(Field(0x293a, "{\"sig0\": 5}"), PublicKey(key)));
    }

    [Fact]
    public void Keys_of_other_curves_are_not_taken()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Equal(0, Check(Field(0x293a, "{\"sig0\": \"" + Sign(key) + "\"}"), PublicKey(key)));
    }

    private static int Check(byte[] extra, params string[] keys) => SignatureBlock.Check(s_manifest, extra, keys, new PlatformSignatureVerifier());

    private static string Sign(ECDsa key) => Convert.ToBase64String(key.SignData(s_manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private static string PublicKey(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    private static byte[] Field(int id, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return new[] { (byte)id, (byte)(id >> 8), (byte)data.Length, (byte)(data.Length >> 8) }.Concat(data).ToArray();
    }
}
