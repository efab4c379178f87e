// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class Sha1Tests
{
    // FIPS 180-4 and well-known values.
    [TestMethod]
    [DataRow("", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [DataRow("abc", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1")]
    public void Hashes_are_those_of_the_standard(string text, string expected)
    {
        Sha1 function = new Sha1();
        byte[] data = Encoding.UTF8.GetBytes(text);
        byte[] hash = new byte[function.DigestBytes];
        for (int i = 0; i < data.Length; i++)
            function.Update(data, i, 1);
        function.Finish(hash, 0);
        string digits = "";
        for (int i = 0; i < hash.Length; i++)
            digits += hash[i].ToString("x2");
        Assert.AreEqual(expected, digits);
    }
}
