// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class ByteQueueTests
{
    [TestMethod]
    public void Bytes_come_out_in_the_order_they_went_in()
    {
        ByteQueue queue = new ByteQueue(1000);
        Append(queue, "abc");
        Append(queue, "defgh");
        queue.Remove(2);
        Assert.AreEqual("cdefgh", TextOf(queue));
        Append(queue, "ij");
        queue.Remove(7);
        Assert.AreEqual("j", TextOf(queue));
    }

    [TestMethod]
    public void No_more_than_the_limit_goes_in()
    {
        ByteQueue queue = new ByteQueue(4);
        Assert.IsFalse(Append(queue, "abcde"));
        Assert.AreEqual(0, queue.Count);
        Assert.IsTrue(Append(queue, "abcd"));
        Assert.IsFalse(Append(queue, "e"));
        Assert.AreEqual(0, queue.Room);
        queue.Remove(1);
        Assert.IsTrue(Append(queue, "e"));
        Assert.AreEqual("bcde", TextOf(queue));
    }

    [TestMethod]
    public void Removing_too_much_empties_it()
    {
        ByteQueue queue = new ByteQueue(10);
        Append(queue, "abc");
        queue.Remove(-1);
        Assert.AreEqual(3, queue.Count);
        queue.Remove(100);
        Assert.AreEqual(0, queue.Count);
        Assert.AreEqual(10, queue.Room);
    }

    [TestMethod]
    public void Array_that_was_handed_out_keeps_its_bytes()
    {
        ByteQueue queue = new ByteQueue(1000);
        Append(queue, "abc");
        byte[] seen = queue.Data;
        int start = queue.Start;
        queue.Remove(2);
        for (int i = 0; i < 100; i++)
            Append(queue, "xyz");
        Assert.AreEqual("abc", Encoding.UTF8.GetString(seen, start, 3));
    }

    private static bool Append(ByteQueue queue, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes("<" + text);
        return queue.Append(data, 1, data.Length - 1);
    }

    private static string TextOf(ByteQueue queue) => Encoding.UTF8.GetString(queue.Data, queue.Start, queue.Count);
}
