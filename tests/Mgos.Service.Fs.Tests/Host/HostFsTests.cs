// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

[TestClass]
public class HostFsTests
{
    [TestMethod]
    public void A_list_of_a_thousand_files_is_answered()
    {
        FsBench bench = new FsBench();
        for (int i = 0; i < 1000; i++)
            bench.Put("file" + i.ToString(), "abc");
        string answer = bench.Call("FS.ListExt", "{}");
        Assert.IsTrue(answer.StartsWith("\"result\":[{\"name\":\"file") && answer.EndsWith("\"size\":3}]"), answer.Length.ToString());
        Assert.AreEqual(1000, answer.Split('{').Length - 1);
        Assert.AreEqual(1000, bench.Call("FS.List", "{}").Split(',').Length);
    }

    [TestMethod]
    public void A_name_with_a_zero_character_makes_no_file()
    {
        FsBench bench = new FsBench();
        bench.Fails("FS.Put", "{\"filename\":\"a\\u0000b\",\"data\":\"YQ==\"}", 400, "failed to open file \\\"a\\u0000b\\\"");
        bench.Check("FS.List", "{}", "\"result\":[]");
    }
}
