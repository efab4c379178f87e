// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class HmacTests
{
    // RFC 4231, test cases 2, 1 (key of 20 bytes 0b), 6 (key of 131 bytes aa).
    [TestMethod]
    public void Codes_are_those_of_the_standard()
    {
        Check(Encoding.UTF8.GetBytes("Jefe"), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        Check(Fill(20, 0x0b), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        Check(Fill(131, 0xaa), "Test Using Larger Than Block-Size Key - Hash Key First", "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    [TestMethod]
    public void One_object_computes_again_and_again()
    {
        Hmac hmac = new Hmac(new Sha256());
        string first = Text(hmac.Compute(Fill(64, 1), Fill(100, 2)));
        hmac.Compute(Fill(200, 3), new byte[0]);
        Assert.AreEqual(first, Text(hmac.Compute(Fill(64, 1), Fill(100, 2))));
    }

    private static void Check(byte[] key, string message, string expected) =>
        Assert.AreEqual(expected, Text(new Hmac(new Sha256()).Compute(key, Encoding.UTF8.GetBytes(message))));

    private static byte[] Fill(int count, byte value)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
            bytes[i] = value;
        return bytes;
    }

    private static string Text(byte[] bytes)
    {
        string digits = "";
        for (int i = 0; i < bytes.Length; i++)
            digits += bytes[i].ToString("x2");
        return digits;
    }
}
