// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Boot.Tests;

/// <summary>Parts whose <c>src</c> is an object: a directory with several files.</summary>
[TestClass]
public class DirectoryPartTests
{
    private static byte[] Data => Encoding.UTF8.GetBytes("from a directory");

    [TestMethod]
    public void Files_of_a_directory_part_get_into_the_root()
    {
        OtaMachine machine = Start();
        TestBundle bundle = NewBundle("\"a.txt\": " + Described() + ", \"b.txt\": {\"size\": 0}");
        bundle.AddFile("web/a.txt", Data);
        bundle.AddFile("web/b.txt", new byte[0]);
        Assert.AreEqual("1 Update applied, rebooting", machine.Update(bundle.ToArray(), new OtaOptions()));
        machine.Restart();
        Assert.AreEqual("1", machine.Running);
        Assert.AreEqual("from a directory", machine.ReadText("a.txt"));
        Assert.AreEqual("", machine.ReadText("b.txt"));
        Assert.AreEqual("page of 1", machine.ReadText("page.html"));
    }

    [TestMethod]
    public void A_directory_part_without_files_is_no_part()
    {
        OtaMachine machine = Start();
        Assert.AreEqual("1 Update applied, rebooting", machine.Update(NewBundle("").ToArray(), new OtaOptions()));
    }

    [TestMethod]
    [DataRow("\"a.txt\": {\"size\": 16}, \"b.txt\": {\"size\": 0}", "-1 Incomplete update package")]
    [DataRow("\"a.txt\": {\"size\": 15}", "-1 Malformed archive (size differs from manifest)")]
    [DataRow("\"a.txt\": {\"size\": 16, \"cs_sha1\": \"0000000000000000000000000000000000000000\"}", "-10 Digest mismatch")]
    [DataRow("\"a.txt\": {\"size\": 16, \"cs_sha1\": \"00\"}", "-1 Invalid checksum format")]
    [DataRow("\"a.txt\": {\"cs_sha1\": \"0000000000000000000000000000000000000000\"}", "-1 Required manifest field missing")]
    [DataRow("\"a.txt\": 16", "-1 Required manifest field missing")]
    [DataRow("\"A.txt\": {\"size\": 16}, \"a.txt\": {\"size\": 16}", "-1 Invalid manifest")]
    [DataRow("\"PAGE.html\": {\"size\": 16}", "-1 Invalid manifest")]
    [DataRow("\"../a.txt\": {\"size\": 16}", "-1 Invalid manifest")]
    [DataRow("\"\": {\"size\": 16}", "-1 Invalid manifest")]
    [DataRow("\"a.txt\": {\"size\": 16", "-1 Failed to parse manifest")]
    public void A_directory_part_is_checked_like_any_other(string files, string expected)
    {
        OtaMachine machine = Start();
        TestBundle bundle = NewBundle(files);
        bundle.AddFile("web/a.txt", Data);
        Assert.AreEqual(expected, machine.Update(bundle.ToArray(), new OtaOptions()));
    }

    // Only the first directory of a name is left out.
    [TestMethod]
    public void A_file_beside_the_directory_is_not_taken_for_one_inside()
    {
        OtaMachine machine = Start();
        TestBundle bundle = NewBundle("\"a.txt\": " + Described());
        bundle.AddFile("a.txt", Data);
        Assert.AreEqual("-1 Incomplete update package", machine.Update(bundle.ToArray(), new OtaOptions()));
    }

    private static OtaMachine Start()
    {
        OtaMachine machine = new OtaMachine(new BoardMachine());
        machine.Settle();
        return machine;
    }

    private static TestBundle NewBundle(string files)
    {
        TestBundle bundle = OtaMachine.NewBundle("1", "ok");
        bundle.Folder = "App-1/";
        bundle.AddPart("web", "{\"type\": \"fsfile\", \"src\": {" + files + "}}");
        return bundle;
    }

    private static string Described() => "{\"size\": 16, \"cs_sha1\": \"" + TestBundle.HexOf(new Sha1(), Data) + "\", \"cs_sha256\": \"" + TestBundle.HexOf(new Sha256(), Data) + "\"}";
}
