// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class KillTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(40)]
    public void What_was_acknowledged_survives_the_end_of_the_process(int writes)
    {
        using TemporaryDirectory directory = new TemporaryDirectory();
        int last = WriteAndKill(directory.Path, writes);
        VirtualFileSystem files = HostFiles.Mount(directory.Path);
        string log = TestFiles.Get(files, KilledProgram.AppendedFile);
        Assert.AreEqual(0, log.Length % KilledProgram.ChunkBytes, "torn: " + log.Length);
        int chunks = log.Length / KilledProgram.ChunkBytes;
        Assert.IsTrue(chunks > last && chunks <= last + 2, chunks + " chunks, acknowledged " + last);
        for (int i = 0; i < chunks; i++)
            Assert.AreEqual(KilledProgram.Chunk(i), log.Substring(i * KilledProgram.ChunkBytes, KilledProgram.ChunkBytes));
        string config = TestFiles.Get(files, KilledProgram.ReplacedFile);
        Assert.IsTrue(config == KilledProgram.Config(last) || config == KilledProgram.Config(last + 1), config);
        files.UnmountAll();
    }

    private static int WriteAndKill(string directory, int writes)
    {
        ProcessStartInfo start = new ProcessStartInfo(Environment.ProcessPath.Contains("dotnet") ? Environment.ProcessPath : "dotnet");
        start.ArgumentList.Add(typeof(KilledProgram).Assembly.Location);
        start.ArgumentList.Add(directory);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start);
        int last = -1;
        while (last < writes)
            last = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the program ended by itself"));
        process.Kill();
        process.WaitForExit();
        string rest = process.StandardOutput.ReadToEnd();
        int end = rest.LastIndexOf('\n');
        if (end > 0)
            last = int.Parse(rest.Substring(0, end).Split('\n')[^1]);
        return last;
    }
}
