// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class HtDigestFileTests
{
    private const string First = "11111111111111111111111111111111";
    private const string Second = "22222222222222222222222222222222";
    private const string Long = "3333333333333333333333333333333333333333333333333333333333333333";
    private const string NotFound = "-";

    [TestMethod]
    [DataRow("joe:RPC:" + First + "\n", First)]
    [DataRow("joe:RPC:" + First, First)]
    [DataRow("joe:RPC:" + First + "\r\n", First)]
    [DataRow("\n\njim:RPC:" + First + "\njoe:RPC:" + Second + "\n", Second)]
    [DataRow("joe:RPC:" + First + "\njoe:RPC:" + Second + "\n", First)]
    [DataRow("joe:other:" + First + "\njoe:RPC:" + Second + "\n", Second)]
    [DataRow("joe:RPC:" + Long + "\njoe:RPC:" + Second + "\n", Second)]
    [DataRow("joe:RPC:ABCDEFABCDEFABCDEFABCDEFABCDEFAB\n", "abcdefabcdefabcdefabcdefabcdefab")]
    [DataRow("", NotFound)]
    [DataRow("\n", NotFound)]
    [DataRow("joe\njoe:RPC\njoe:RPC:\n", NotFound)]
    [DataRow("joey:RPC:" + First + "\njo:RPC:" + First + "\nJoe:RPC:" + First + "\n joe:RPC:" + First + "\n", NotFound)]
    [DataRow("joe:rpc:" + First + "\njoe:RPCX:" + First + "\njoe::" + First + "\n", NotFound)]
    [DataRow("joe:RPC" + First + "\n:" + First + "\n" + First + "\n", NotFound)]
    public void Line_that_fits_is_found(string text, string expected)
    {
        for (int piece = 1; piece <= 64; piece += 9)
            Assert.AreEqual(expected, Find(new MemorySource(text, piece), "joe", "RPC"));
    }

    [TestMethod]
    public void Realm_may_have_colons_but_a_user_never_reaches_into_it()
    {
        string text = "joe:my:realm:" + First + "\n";
        Assert.AreEqual(First, Find(new MemorySource(text, 100), "joe", "my:realm"));
        Assert.AreEqual(NotFound, Find(new MemorySource(text, 100), "joe:my", "realm"));
    }

    [TestMethod]
    public void Lines_that_are_too_long_are_skipped()
    {
        string tooLong = new string('x', 300) + ":RPC:" + First + "\n";
        Assert.AreEqual(NotFound, Find(new MemorySource(tooLong, 100), new string('x', 300), "RPC"));
        Assert.AreEqual(Second, Find(new MemorySource(tooLong + "joe:RPC:" + Second, 100), "joe", "RPC"));
    }

    [TestMethod]
    public void File_is_read_to_its_end_whether_the_user_is_there_or_not()
    {
        string text = "joe:RPC:" + First + "\n" + "jim:RPC:" + Second + "\n";
        HtDigestFile file = new HtDigestFile();
        Find(file, new MemorySource(text, 10), "joe", "RPC");
        Assert.AreEqual((long)text.Length, file.ReadBytes);
        Find(file, new MemorySource(text, 10), "nobody", "RPC");
        Assert.AreEqual((long)(2 * text.Length), file.ReadBytes);
    }

    [TestMethod]
    public void Huge_file_is_read_up_to_a_limit()
    {
        HtDigestFile file = new HtDigestFile();
        Assert.AreEqual(NotFound, Find(file, new MemorySource(new string('x', 20000) + "\njoe:RPC:" + First + "\n", 100), "joe", "RPC"));
        Assert.IsTrue(file.ReadBytes < AuthConstants.MaxPasswordFileBytes + 200);
    }

    [TestMethod]
    public void File_that_is_missing_or_breaks_off_is_not_a_file_without_users()
    {
        MemorySource source = new MemorySource("joe:RPC:" + First + "\n", 10);
        source.FailsAfterBytes = 20;
        Assert.AreEqual("unreadable", Find(source, "joe", "RPC"));
        source.IsMissing = true;
        Assert.AreEqual("unreadable", Find(source, "joe", "RPC"));
        Assert.AreEqual(0, source.OpenCount);
    }

    private static string Find(MemorySource source, string user, string realm) => Find(new HtDigestFile(), source, user, realm);

    private static string Find(HtDigestFile file, MemorySource source, string user, string realm)
    {
        DigestCredentials credentials = new DigestCredentials();
        credentials.Set(DigestField.UserName, user);
        byte[] secret = new byte[64];
        PasswordLookup lookup = file.Find(source, credentials, Encoding.UTF8.GetBytes(realm), secret, 32);
        if (lookup == PasswordLookup.Unreadable)
            return "unreadable";
        return lookup == PasswordLookup.NotFound ? NotFound : Encoding.UTF8.GetString(secret, 0, 32);
    }
}
