// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests.Host;

/// <summary>The hot paths of a device with 100 KB of heap.</summary>
[TestClass]
public class JsonAllocationTests
{
    private const string Frame = "{\"id\":1934562, \"src\":\"mos-1\", \"method\":\"FS.Put\", \"params\":{\"filename\":\"a.txt\",\"append\":true,\"offset\":-12.5e1,\"data\":\"aGVs\"}}";

    [TestMethod]
    public void Reading_a_frame_allocates_nothing()
    {
        JsonReader reader = new JsonReader();
        byte[] data = JsonTestText.Bytes(Frame);
        byte[] copy = new byte[data.Length];
        AllocatesNothing(() =>
        {
            reader.Reset(data, 0, data.Length, JsonSyntax.Lenient);
            while (reader.Read() != JsonToken.End)
            {
                reader.TokenEquals("method");
                reader.CopyString(copy, 0);
                reader.TryGetInt64(out _);
                reader.TryGetDouble(out _);
            }
        });
    }

    [TestMethod]
    public void Reading_members_allocates_nothing()
    {
        JsonMembers members = new JsonMembers();
        JsonSpan span = new JsonSpan();
        byte[] data = JsonTestText.Bytes(Frame);
        AllocatesNothing(() =>
        {
            members.Reset(data, 0, data.Length);
            members.TryGetInt32("id", out _);
            members.TryGetRaw("params", span);
            members.TryGetBoolean("params.append", out _);
            members.TryGetDouble("params.offset", out _);
        });
    }

    [TestMethod]
    public void Writing_a_frame_allocates_nothing()
    {
        JsonWriter writer = new JsonWriter(256, 256);
        byte[] raw = JsonTestText.Bytes("{\"a\":1}");
        AllocatesNothing(() =>
        {
            writer.Clear();
            writer.BeginObject();
            writer.Name("id");
            writer.Int(-1934562);
            writer.Name("src");
            writer.String("esp32_0\u00e9\n");
            writer.Name("list");
            writer.BeginArray();
            writer.Double(36.6);
            writer.Boolean(true);
            writer.Null();
            writer.EndArray();
            writer.Name("result");
            writer.Raw(raw, 0, raw.Length);
            writer.EndObject();
        });
    }

    private static void AllocatesNothing(ThreadStart action)
    {
        // The first turns make the runtime's own tables.
        for (int i = 0; i < 50; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
