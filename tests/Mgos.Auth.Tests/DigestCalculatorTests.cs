// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class DigestCalculatorTests
{
    private const string FrameMethod = "dummy_method";
    private const string FrameTarget = "dummy_uri";

    [TestMethod]
    [DataRow("mydomain", "s3cret", "1580000000", "1", "1234567", FrameMethod, FrameTarget, 0, "0a3d1a07c5c6e8d5e8ca1c3ef597ab68")]
    [DataRow("mydomain", "s3cret", "1580000000", "1", "1234567", FrameMethod, FrameTarget, 1, "4cab5942b23d2f17308de95d97a0f4cf93b4bba55c1db54bdb6e11fe7ee74c8b")]
    [DataRow("RPC", "secret", "1700000000", "1", "12345678", FrameMethod, FrameTarget, 0, "d72e3e487a8f882576ae0bb418026596")]
    [DataRow("RPC", "secret", "1700000000", "1", "12345678", FrameMethod, FrameTarget, 1, "9458cb3a80a9819c6eabd7fa8560d8ed828d5d889eb5c89075b9211d65f83bc1")]
    [DataRow("RPC", "secret", "6553f100", "00000001", "12345678", "POST", "/rpc", 0, "867eeb532032c7e2385007790cea4e8e")]
    [DataRow("RPC", "secret", "6553f100", "00000001", "12345678", "POST", "/rpc", 1, "554aacd6a458b651b6aa1a5ecc61e1d99ab9c134396f51a511e40e10613890a1")]
    public void Response_is_the_published_one(string realm, string password, string nonce, string count, string clientNonce, string method, string target, int algorithm, string expected)
    {
        DigestCredentials credentials = new DigestCredentials();
        Digests.Fill(credentials, "joe", realm, nonce, count, clientNonce);
        Digests.Sign(credentials, password, method, target, (DigestAlgorithm)algorithm);
        Assert.AreEqual(expected, credentials.TextOf(DigestField.Response));
    }

    [TestMethod]
    public void Password_hash_is_the_published_one()
    {
        Assert.AreEqual("d570a3a14ba66499896e46707a337624", Digests.SecretOf("joe", "mydomain", "s3cret", DigestAlgorithm.Md5));
        Assert.AreEqual("492730e8be4b11294b17cf5234cf49da77a49449c3772432c44957331e20420c", Digests.SecretOf("joe", "mydomain", "s3cret", DigestAlgorithm.Sha256));
    }

    [TestMethod]
    public void Algorithm_names_are_read_in_any_case_and_others_refused()
    {
        DigestAlgorithm algorithm;
        Assert.IsTrue(DigestAlgorithms.TryParse("md5", out algorithm) && algorithm == DigestAlgorithm.Md5);
        Assert.IsTrue(DigestAlgorithms.TryParse("SHA-256", out algorithm) && algorithm == DigestAlgorithm.Sha256);
        Assert.IsFalse(DigestAlgorithms.TryParse("MD5-sess", out algorithm));
        Assert.IsFalse(DigestAlgorithms.TryParse("", out algorithm));
        Assert.AreEqual("SHA-256", DigestAlgorithms.NameOf(DigestAlgorithm.Sha256));
    }
}
