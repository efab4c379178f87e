// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

[TestClass]
public class FsListTests
{
    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"path\":\"/\"}")]
    [DataRow("{\"path\":null}")]
    public void The_root_is_listed_by_default(string args)
    {
        FsBench bench = new FsBench();
        bench.Check("FS.List", args, "\"result\":[]");
        bench.Put("a \u00e9.txt", "abc");
        bench.Check("FS.List", args, "\"result\":[\"a \u00e9.txt\"]");
        bench.Check("FS.ListExt", args, "\"result\":[{\"name\":\"a \u00e9.txt\",\"size\":3}]");
    }

    [TestMethod]
    [DataRow("{\"path\":\"/none\"}")]
    [DataRow("{\"path\":\"/none/sub\"}")]
    [DataRow("{\"path\":\"/x\"}")]
    [DataRow("{\"path\":\"\"}")]
    [DataRow("{\"path\":\"..\"}")]
    public void A_directory_that_is_not_there_is_empty(string args)
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Check("FS.List", args, "\"result\":[]");
        bench.Check("FS.ListExt", args, "\"result\":[]");
    }

    [TestMethod]
    public void A_list_that_makes_no_frame_is_told_so()
    {
        FsBench bench = new FsBench();
        bench.Files.Mount("/many", "RAM", "{\"size\":200000}", "LFS", null);
        for (int i = 0; i < 300; i++)
            bench.Put("/many/" + new string('n', 220) + i.ToString(), "");
        bench.Fails("FS.List", "{\"path\":\"/many\"}", 500, "Response too large (max 65536 bytes)");
        bench.Fails("FS.ListExt", "{\"path\":\"/many\"}", 500, "Response too large (max 65536 bytes)");
        bench.Check("FS.List", "{}", "\"result\":[]");
    }

    [TestMethod]
    public void Files_are_removed_by_name()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Check("FS.Remove", "{\"filename\":\"x\"}", "\"result\":null");
        bench.Fails("FS.Remove", "{\"filename\":\"x\"}", 500, "remove failed");
        bench.Fails("FS.Remove", "{\"filename\":\"/\"}", 500, "remove failed");
        bench.Fails("FS.Remove", "{}", 400, "filename is required");
    }

    [TestMethod]
    public void Renaming_replaces_the_target()
    {
        FsBench bench = new FsBench();
        bench.Put("a", "1");
        bench.Put("b", "2");
        bench.Check("FS.Rename", "{\"src\":\"a\",\"dst\":\"/b\"}", "\"result\":null");
        Assert.AreEqual("1", bench.Get("b"));
        bench.Fails("FS.Rename", "{\"src\":\"a\",\"dst\":\"b\"}", 500, "rename failed");
        bench.Fails("FS.Rename", "{\"src\":\"b\",\"dst\":\"../b\"}", 500, "rename failed");
        bench.Fails("FS.Rename", "{\"src\":\"b\"}", 400, "src and dst are required");
        bench.Fails("FS.Rename", "{\"dst\":\"b\"}", 400, "src and dst are required");
    }
}
