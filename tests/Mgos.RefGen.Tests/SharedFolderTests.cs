// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Mgos.RefGen.Tests;

public sealed class SharedFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_path, true);

    [Fact]
    public void A_file_that_is_right_already_is_left_alone()
    {
        var folder = new SharedFolder(_path);
        folder.Write("a.dll", [1, 2]);
        var stamp = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(_path, "a.dll"), stamp);
        folder.Write("a.dll", [1, 2]);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Path.Combine(_path, "a.dll")));
        folder.Write("a.dll", [1, 3]);
        Assert.Equal([1, 3], File.ReadAllBytes(Path.Combine(_path, "a.dll")));
    }

    [Fact]
    public void Files_of_an_earlier_run_go_and_others_stay()
    {
        new SharedFolder(_path).Write("old.dll", [1]);
        var folder = new SharedFolder(_path);
        folder.Write("new.refs", [2]);
        File.WriteAllText(Path.Combine(_path, "refs.stamp"), "");
        folder.RemoveOthers("*.dll", "*.refs");
        Assert.Equal(["new.refs", "refs.stamp"], Directory.GetFiles(_path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_reader_beside_several_writers_always_finds_a_whole_file()
    {
        byte[][] contents = [new byte[40000], Enumerable.Repeat((byte)1, 50000).ToArray()];
        var path = Path.Combine(_path, "a.dll");
        new SharedFolder(_path).Write("a.dll", contents[0]);
        Parallel.For(0, 400, i =>
        {
            if (i % 2 == 0)
            {
                new SharedFolder(_path).Write("a.dll", contents[i / 2 % 2]);
                return;
            }

            // Read once: between two reads the file may have changed.
            var read = File.ReadAllBytes(path);
            Assert.Contains(contents, content => content.SequenceEqual(read));
        });
        Assert.Equal(["a.dll"], Directory.GetFiles(_path).Select(Path.GetFileName));
    }
}
