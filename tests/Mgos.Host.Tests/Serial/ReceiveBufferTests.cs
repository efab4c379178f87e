// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using Mgos.Host.Serial;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Serial;

[TestClass]
public class ReceiveBufferTests
{
    private const int Steps = 20000;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Any_sequence_of_writes_reads_and_resizes_keeps_bytes_in_order(int seed)
    {
        var random = new Random(seed);
        var buffer = new ReceiveBuffer();
        var model = new Queue<byte>();
        buffer.Attach(100);
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(50) == 0)
                buffer.Attach(random.Next(1, 300));
            else if (random.Next(2) == 0)
                Write(buffer, model, random);
            else
                Read(buffer, model, random, seed, step);
            Assert.AreEqual(model.Count, buffer.Count, "seed " + seed + ", step " + step);
        }
    }

    [TestMethod]
    public void A_closed_buffer_has_no_room_and_no_reader()
    {
        var buffer = new ReceiveBuffer();
        buffer.Close();
        Assert.AreEqual(0, buffer.WaitForRoom());
        Assert.ThrowsException(typeof(InvalidOperationException), () => buffer.Take(new byte[1], -1));
    }

    private static void Write(ReceiveBuffer buffer, Queue<byte> model, Random random)
    {
        var data = new byte[random.Next(buffer.Free + 1)];
        random.NextBytes(data);
        buffer.Add(data);
        foreach (var value in data)
            model.Enqueue(value);
    }

    private static void Read(ReceiveBuffer buffer, Queue<byte> model, Random random, int seed, int step)
    {
        var data = new byte[random.Next(buffer.Count + 1)];
        buffer.Take(data, 0);
        foreach (var value in data)
            Assert.AreEqual(model.Dequeue(), value, "seed " + seed + ", step " + step);
    }
}
