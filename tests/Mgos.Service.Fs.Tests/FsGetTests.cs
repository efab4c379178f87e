// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

[TestClass]
public class FsGetTests
{
    [TestMethod]
    [DataRow("{\"filename\":\"x\"}", "YWJjZGVm", 0)]
    [DataRow("{\"filename\":\"/x\",\"len\":-1}", "YWJjZGVm", 0)]
    [DataRow("{\"filename\":\"x\",\"len\":512,\"offset\":0}", "YWJjZGVm", 0)]
    [DataRow("{\"filename\":\"x\",\"len\":2}", "YWI=", 4)]
    [DataRow("{\"filename\":\"x\",\"offset\":2,\"len\":3}", "Y2Rl", 1)]
    [DataRow("{\"filename\":\"x\",\"offset\":5,\"len\":9223372036854775807}", "Zg==", 0)]
    [DataRow("{\"filename\":\"x\",\"len\":0}", "", 6)]
    [DataRow("{\"filename\":\"x\",\"offset\":6}", "", 0)]
    [DataRow("{\"filename\":\"x\",\"offset\":9223372036854775807}", "", 0)]
    [DataRow("{\"filename\":\"empty\"}", "", 0)]
    public void A_part_comes_with_the_bytes_behind_it(string args, string data, int left)
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abcdef");
        bench.Put("empty", "");
        bench.Check("FS.Get", args, "\"result\":{\"data\":\"" + data + "\",\"left\":" + left.ToString() + "}");
    }

    [TestMethod]
    public void Bad_arguments_are_told()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        bench.Fails("FS.Get", "{}", 400, "filename is required");
        bench.Fails("FS.Get", "{\"filename\":null}", 400, "filename is required");
        bench.Fails("FS.Get", "{\"filename\":\"x\",\"offset\":-1}", 400, "illegal offset");
        bench.Fails("FS.Get", "{\"filename\":\"y\"}", 400, "failed to open file \\\"y\\\"");
        bench.Fails("FS.Get", "{\"filename\":\"\"}", 400, "failed to open file \\\"\\\"");
        bench.Fails("FS.Get", "{\"filename\":\"/\"}", 400, "failed to open file \\\"/\\\"");
    }

    [TestMethod]
    [DataRow(100000, 12500)]
    [DataRow(1000, 512)]
    [DataRow(10000000, 32768)]
    [DataRow(0, 32768)]
    public void A_part_is_bounded_by_the_free_memory(int freeBytes, int partBytes)
    {
        FsBench bench = new FsBench();
        bench.Kit.Platform.FreeHeapBytes = freeBytes;
        byte[] data = new byte[40000];
        Assert.IsTrue(bench.Files.WriteFile("x", data, data.Length));
        string answer = bench.Call("FS.Get", "{\"filename\":\"x\"}");
        int start = "\"result\":{\"data\":\"".Length;
        int end = answer.IndexOf('"', start);
        Assert.AreEqual(partBytes, Convert.FromBase64String(answer.Substring(start, end - start)).Length);
        Assert.AreEqual("\",\"left\":" + (data.Length - partBytes).ToString() + "}", answer.Substring(end));
    }

    [TestMethod]
    public void Files_are_closed_again()
    {
        FsBench bench = new FsBench();
        bench.Put("x", "abc");
        for (int i = 0; i < 300; i++)
            bench.Check("FS.Get", "{\"filename\":\"x\"}", "\"result\":{\"data\":\"YWJj\",\"left\":0}");
        bench.Put("y", "");
        Assert.AreEqual(0x100, OpenDescriptor(bench) & ~0xff);
        Assert.AreEqual(0, OpenDescriptor(bench) & 0xff);
    }

    private static int OpenDescriptor(FsBench bench)
    {
        Vfs.VfsFile file;
        Assert.AreEqual(0, (int)bench.Files.Open("x", Vfs.VfsOpenFlags.Read, out file));
        int descriptor = file.Descriptor;
        file.Discard();
        return descriptor;
    }
}
