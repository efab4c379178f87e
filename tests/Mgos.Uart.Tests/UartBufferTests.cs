// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Uart.Tests;

[TestClass]
public class UartBufferTests
{
    [TestMethod]
    public void Bytes_come_out_in_order_over_the_end()
    {
        UartBuffer buffer = new UartBuffer(5);
        byte[] target = new byte[6];
        Assert.AreEqual(4, buffer.Add(new byte[] { 9, 1, 2, 3, 4 }, 1, 4));
        Assert.AreEqual(3, buffer.Take(target, 0, 3));
        Assert.AreEqual(4, buffer.Add(new byte[] { 5, 6, 7, 8, 9 }, 0, 5));
        Assert.AreEqual(0, buffer.Room);
        Assert.AreEqual(5, buffer.Take(target, 1, 9));
        CollectionAssert.AreEqual(new byte[] { 1, 4, 5, 6, 7, 8 }, target);
        Assert.AreEqual(0, buffer.Count);
        Assert.AreEqual(0, buffer.Take(target, 0, 1));
    }

    [TestMethod]
    [DataRow(8, 3)]
    [DataRow(4, 0)]
    [DataRow(1, 0)]
    public void Another_size_loses_nothing(int capacity, int room)
    {
        UartBuffer buffer = new UartBuffer(5);
        byte[] target = new byte[5];
        buffer.Add(new byte[] { 0, 0, 0 }, 0, 3);
        buffer.Take(target, 0, 3);
        buffer.Add(new byte[] { 1, 2, 3, 4, 5 }, 0, 5);
        buffer.Resize(capacity);
        Assert.AreEqual(5, buffer.Count);
        Assert.AreEqual(room, buffer.Room);
        buffer.Take(target, 0, 5);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5 }, target);
    }

    [TestMethod]
    public void Every_split_gives_the_same_bytes()
    {
        for (int size = 1; size < 9; size++)
        {
            UartBuffer buffer = new UartBuffer(8);
            byte[] one = new byte[size];
            byte next = 0;
            byte expected = 0;
            for (int turn = 0; turn < 40; turn++)
            {
                for (int i = 0; i < size; i++)
                    one[i] = next++;
                next -= (byte)(size - buffer.Add(one, 0, size));
                int taken = buffer.Take(one, 0, 1 + turn % size);
                for (int i = 0; i < taken; i++)
                    Assert.AreEqual(expected++, one[i]);
            }
        }
    }
}
