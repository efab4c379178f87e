// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class DigestHeaderTests
{
    private const string Mos =
        "Digest username=\"joe\", realm=\"RPC\", uri=\"/rpc\", algorithm=MD5, nonce=\"6553f100\", nc=00000001, cnonce=\"12345678\", qop=auth, response=\"867e\"";

    [TestMethod]
    public void Header_of_the_mos_tool_is_read()
    {
        DigestCredentials credentials = Read(Mos);
        Assert.AreEqual("joe", credentials.TextOf(DigestField.UserName));
        Assert.AreEqual("RPC", credentials.TextOf(DigestField.Realm));
        Assert.AreEqual("/rpc", credentials.TextOf(DigestField.Uri));
        Assert.AreEqual("MD5", credentials.TextOf(DigestField.Algorithm));
        Assert.AreEqual("6553f100", credentials.TextOf(DigestField.Nonce));
        Assert.AreEqual("00000001", credentials.TextOf(DigestField.NonceCount));
        Assert.AreEqual("12345678", credentials.TextOf(DigestField.ClientNonce));
        Assert.AreEqual("auth", credentials.TextOf(DigestField.Qop));
        Assert.AreEqual("867e", credentials.TextOf(DigestField.Response));
    }

    [TestMethod]
    public void Any_header_cut_off_anywhere_is_refused()
    {
        for (int length = 0; length < Mos.Length; length++)
            Assert.IsNull(Read(Mos.Substring(0, length)), Mos.Substring(0, length));
    }

    [TestMethod]
    public void Too_long_credentials_are_refused()
    {
        Assert.IsNotNull(Read(Mos + ", opaque=\"" + new string('x', 2000) + "\""));
        Assert.IsNull(Read(Mos.Substring(0, 17) + new string('x', AuthConstants.MaxCredentialsBytes) + Mos.Substring(17)));
    }

    [TestMethod]
    public void Credentials_are_taken_once_only()
    {
        DigestCredentials credentials = new DigestCredentials();
        Assert.IsTrue(credentials.Set(DigestField.UserName, "joe"));
        Assert.IsFalse(credentials.Set(DigestField.UserName, "jim"));
        Assert.AreEqual("joe", credentials.TextOf(DigestField.UserName));
        Assert.IsTrue(credentials.IsText(DigestField.UserName, "joe"));
        Assert.IsFalse(credentials.IsText(DigestField.UserName, "Joe"));
        Assert.IsFalse(credentials.IsText(DigestField.UserName, "jo"));
        credentials.Clear();
        Assert.IsFalse(credentials.Has(DigestField.UserName));
    }

    internal static DigestCredentials Read(string header)
    {
        byte[] data = Encoding.UTF8.GetBytes("\"" + header + "\"");
        DigestCredentials credentials = new DigestCredentials();
        return new DigestHeader().TryRead(data, 1, data.Length - 1, credentials) ? credentials : null;
    }
}
