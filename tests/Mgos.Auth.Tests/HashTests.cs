// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class HashTests
{
    [TestMethod]
    [DataRow("", "d41d8cd98f00b204e9800998ecf8427e")]
    [DataRow("a", "0cc175b9c0f1b6a831c399e269772661")]
    [DataRow("abc", "900150983cd24fb0d6963f7d28e17f72")]
    [DataRow("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
    [DataRow("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b")]
    [DataRow("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f")]
    [DataRow("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void Md5_is_that_of_RFC_1321(string text, string expected)
    {
        Assert.AreEqual(expected, HashOf(new Md5(), text));
    }

    [TestMethod]
    [DataRow("", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [DataRow("abc", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1")]
    public void Sha1_is_that_of_FIPS_180(string text, string expected)
    {
        Assert.AreEqual(expected, HashOf(new Sha1(), text));
    }

    [TestMethod]
    [DataRow("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [DataRow("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_is_that_of_FIPS_180(string text, string expected)
    {
        Assert.AreEqual(expected, HashOf(new Sha256(), text));
    }

    [TestMethod]
    public void Pieces_of_any_size_give_the_same_hash()
    {
        byte[] data = new byte[200];
        for (int i = 0; i < data.Length; i++)
            data[i] = (byte)(i * 7);
        for (int piece = 1; piece < 130; piece++)
        {
            Assert.AreEqual(HashOf(new Md5(), data, data.Length), HashOf(new Md5(), data, piece));
            Assert.AreEqual(HashOf(new Sha256(), data, data.Length), HashOf(new Sha256(), data, piece));
        }
    }

    [TestMethod]
    public void Hash_starts_anew_after_the_end_and_after_a_reset()
    {
        Md5 md5 = new Md5();
        byte[] abc = Encoding.UTF8.GetBytes("abc");
        Assert.AreEqual("900150983cd24fb0d6963f7d28e17f72", HashOf(md5, abc, 3));
        Assert.AreEqual("900150983cd24fb0d6963f7d28e17f72", HashOf(md5, abc, 1));
        md5.Update(abc, 0, 2);
        md5.Reset();
        Assert.AreEqual("900150983cd24fb0d6963f7d28e17f72", HashOf(md5, abc, 2));
    }

    [TestMethod]
    public void Range_outside_of_the_array_is_refused()
    {
        Assert.ThrowsException(typeof(System.ArgumentOutOfRangeException), () => new Md5().Update(new byte[3], 1, 3));
        Assert.ThrowsException(typeof(System.ArgumentOutOfRangeException), () => new Md5().Update(new byte[3], -1, 1));
    }

    private static string HashOf(HashFunction hash, string text)
    {
        byte[] data = text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
        return HashOf(hash, data, data.Length + 1);
    }

    internal static string HashOf(HashFunction hash, byte[] data, int piece)
    {
        for (int i = 0; i < data.Length; i += piece)
            hash.Update(data, i, data.Length - i < piece ? data.Length - i : piece);
        byte[] digest = new byte[hash.DigestBytes];
        hash.Finish(digest, 0);
        return HexOf(digest);
    }

    private static string HexOf(byte[] digest)
    {
        string hex = "";
        for (int i = 0; i < digest.Length; i++)
            hex += digest[i].ToString("x2");
        return hex;
    }
}
