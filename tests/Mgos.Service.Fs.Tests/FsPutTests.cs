// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

[TestClass]
public class FsPutTests
{
    [TestMethod]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\"}", "new")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"append\":false}", "new")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"append\":true}", "abcdefnew")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"append\":true,\"offset\":-1}", "abcdefnew")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"append\":true,\"offset\":0}", "new")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"offset\":2}", "abnewf")]
    [DataRow("{\"filename\":\"x\",\"data\":\"bmV3\",\"append\":true,\"offset\":6}", "abcdefnew")]
    [DataRow("{\"filename\":\"x\",\"data\":\"\",\"offset\":2}", "abcdef")]
    [DataRow("{\"filename\":\"x\",\"data\":\"\"}", "")]
    [DataRow("{\"filename\":\"x\"}", "")]
    [DataRow("{\"filename\":\"x\",\"data\":null}", "")]
    [DataRow("{\"filename\":\"x\",\"append\":true}", "abcdef")]
    public void Offset_and_append_say_where_data_go(string args, string content)
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abcdef");
        bench.Check("FS.Put", args, "\"result\":null");
        Assert.AreEqual(content, bench.Get("x"), args);
    }

    [TestMethod]
    [DataRow("YQ==", "a")]
    [DataRow("YQ", "a")]
    [DataRow(" Y W\\nJj ", "abc")]
    [DataRow("Y*W-J!j", "abc")]
    public void Base64_is_read_leniently(string data, string content)
    {
        FsBench bench = new FsBench();
        bench.Check("FS.Put", "{\"filename\":\"x\",\"data\":\"" + data + "\"}", "\"result\":null");
        Assert.AreEqual(content, bench.Get("x"), data);
    }

    [TestMethod]
    public void Chunks_may_be_repeated()
    {
        FsBench bench = new FsBench();
        string[] chunks = { "\"offset\":0,\"append\":false,\"data\":\"YWJj\"", "\"offset\":3,\"append\":true,\"data\":\"ZGVm\"", "\"offset\":6,\"append\":true,\"data\":\"Zw==\"" };
        for (int i = 0; i < chunks.Length; i++)
        {
            bench.Check("FS.Put", "{\"filename\":\"x\"," + chunks[i] + "}", "\"result\":null");
            bench.Check("FS.Put", "{\"filename\":\"x\"," + chunks[i] + "}", "\"result\":null");
        }

        Assert.AreEqual("abcdefg", bench.Get("x"));
    }

    [TestMethod]
    public void Bad_arguments_change_nothing()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Fails("FS.Put", "{\"data\":\"YQ==\"}", 400, "filename is required");
        bench.Fails("FS.Put", "{\"filename\":\"y\",\"data\":\"YQ==\",\"offset\":1}", 400, "failed to open file \\\"y\\\"");
        bench.Fails("FS.Put", "{\"filename\":\"../y\",\"data\":\"YQ==\"}", 400, "failed to open file \\\"../y\\\"");
        bench.Fails("FS.Put", "{\"filename\":\"x\",\"data\":\"YQ==\",\"offset\":9999999999}", 400, "failed to seek to 9999999999");
        bench.Fails("FS.Put", "{\"filename\":\"x\",\"data\":\"YQ==\",\"offset\":2147483647}", 500, "failed to write data");
        bench.Fails("FS.Put", "{\"filename\":\"x\",\"data\":5}", 400, "data is not a string");
        Assert.AreEqual("abc", bench.Get("x"));
        Assert.AreEqual(1, bench.Files.List("/").Length);
    }

    [TestMethod]
    [DataRow("2.5")]
    [DataRow("\"x\"")]
    [DataRow("\"\"")]
    [DataRow("true")]
    [DataRow("[1]")]
    [DataRow("99999999999999999999")]
    [DataRow("1e30")]
    public void An_offset_that_is_no_whole_number_changes_nothing(string offset)
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Fails("FS.Put", "{\"filename\":\"x\",\"data\":\"YQ==\",\"offset\":" + offset + "}", 400, "illegal offset");
        bench.Fails("FS.Get", "{\"filename\":\"x\",\"offset\":" + offset + "}", 400, "illegal offset");
        bench.Fails("FS.Get", "{\"filename\":\"x\",\"len\":" + offset + "}", 400, "illegal length");
        Assert.AreEqual("abc", bench.Get("x"));
    }

    [TestMethod]
    public void A_null_offset_is_none()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Check("FS.Put", "{\"filename\":\"x\",\"data\":\"YQ==\",\"offset\":null,\"append\":true}", "\"result\":null");
        bench.Check("FS.Get", "{\"filename\":\"x\",\"offset\":null,\"len\":null}", "\"result\":{\"data\":\"YWJjYQ==\",\"left\":0}");
    }

    [TestMethod]
    public void Chunks_of_any_length_make_the_same_file()
    {
        const string Text = "0123456789ABCDEFGHIJKLM";
        for (int size = 1; size <= 7; size++)
        {
            FsBench bench = new FsBench();
            for (int offset = 0; offset < Text.Length; offset += size)
            {
                string chunk = Text.Substring(offset, offset + size < Text.Length ? size : Text.Length - offset);
                string data = System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(chunk));
                bench.Check("FS.Put", "{\"filename\":\"x\",\"offset\":" + offset.ToString() + ",\"append\":true,\"data\":\"" + data + "\"}", "\"result\":null");
            }

            Assert.AreEqual(Text, bench.Get("x"), size.ToString());
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("/")]
    [DataRow(".")]
    [DataRow("..")]
    [DataRow("../x")]
    [DataRow("a//b")]
    [DataRow("/a/../x")]
    [DataRow("./a/b")]
    [DataRow("a\\nb")]
    [DataRow("\\\\x")]
    [DataRow("C:x")]
    [DataRow("con")]
    [DataRow("Lpt1.txt")]
    [DataRow("x ")]
    [DataRow("X")]
    public void A_name_that_cannot_be_makes_no_file(string name)
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        string answer = bench.Call("FS.Put", "{\"filename\":\"" + name + "\",\"data\":\"YQ==\"}");
        Assert.IsTrue(answer.StartsWith("\"error\":{\"code\":400,\"message\":\"failed to open file"), answer);
        Assert.IsTrue(bench.Call("FS.Rename", "{\"src\":\"" + (name == "X" ? "y" : name) + "\",\"dst\":\"z\"}").StartsWith("\"error\":{\"code\":500"), name);
        bench.Check("FS.ListExt", "{}", "\"result\":[{\"name\":\"x\",\"size\":3}]");
        Assert.AreEqual("abc", bench.Get("x"));
    }

    [TestMethod]
    public void A_long_name_is_used_or_refused_and_never_cut()
    {
        FsBench bench = new FsBench();
        string longest = new string('n', 253);
        bench.Check("FS.Put", "{\"filename\":\"/" + longest + "\",\"data\":\"YQ==\"}", "\"result\":null");
        bench.Check("FS.List", "{}", "\"result\":[\"" + longest + "\"]");
        string answer = bench.Call("FS.Put", "{\"filename\":\"/" + longest + "nn\",\"data\":\"YQ==\"}");
        Assert.IsTrue(answer.StartsWith("\"error\":{\"code\":400"), answer);
        bench.Check("FS.List", "{}", "\"result\":[\"" + longest + "\"]");
    }

    [TestMethod]
    public void A_full_file_system_keeps_the_old_file()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        byte[] filling = new byte[(int)bench.Files.FreeBytes - 64];
        Assert.IsTrue(bench.Files.WriteFile("filling", filling, filling.Length));
        bench.Fails("FS.Put", "{\"filename\":\"y\",\"data\":\"YQ==\"}", 400, "failed to open file \\\"y\\\"");
        Assert.AreEqual("abc", bench.Get("x"));
    }
}
