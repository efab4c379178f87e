// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;
using System.Linq;
using System.Threading;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests;

[TestClass]
public class StateLockTests
{
    private const int Threads = 8;
    private const int Rounds = 500;

    [TestMethod]
    public void A_lock_for_a_while_is_held_by_one_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var held = Take(folder))
        {
            Assert.IsNotNull(held);
            Assert.IsNull(Take(folder));
            Assert.AreEqual("process " + System.Environment.ProcessId, StateLock.Owner(folder.File("pid")));
        }

        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
        Take(folder).Dispose();
        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [TestMethod]
    public void A_file_left_behind_does_not_block()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("lock"), "old");
        File.WriteAllText(folder.File("pid"), "1");
        using (var held = Take(folder))
            Assert.IsNotNull(held);
        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [TestMethod]
    public void Many_who_take_and_free_it_never_hold_it_together()
    {
        using var folder = new TemporaryFolder();
        int holders = 0, most = 0, taken = 0;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                using var held = Take(folder);
                if (held == null)
                    continue;
                var now = Interlocked.Increment(ref holders);
                Interlocked.Increment(ref taken);
                if (now > Volatile.Read(ref most))
                    Volatile.Write(ref most, now);
                Thread.Yield();
                Interlocked.Decrement(ref holders);
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.AreEqual(1, most);
        Assert.IsTrue(taken > 0);
        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    private static StateLock Take(TemporaryFolder folder) => StateLock.TakeForAWhile(folder.File("lock"), folder.File("pid"), "The lock");
}
