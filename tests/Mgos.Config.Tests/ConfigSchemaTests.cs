// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigSchemaTests
{
    [TestMethod]
    public void Every_entry_is_found_by_its_path()
    {
        ConfigSchema schema = Bench.CreateSchema();
        for (int i = 0; i < schema.Count; i++)
            Assert.AreEqual(i, schema.Find(schema.PathOf(i)), schema.PathOf(i));
    }

    [TestMethod]
    [DataRow("nothing")]
    [DataRow("wifi.")]
    [DataRow(".wifi")]
    [DataRow("wifi.sta.")]
    [DataRow("wifi..sta")]
    [DataRow("wifi.sta.ssid.more")]
    [DataRow("Wifi")]
    [DataRow("sta")]
    public void A_path_that_is_none_is_not_found(string path)
    {
        Assert.AreEqual(ConfigSchema.NotFound, Bench.CreateSchema().Find(path), path);
    }

    [TestMethod]
    public void An_empty_path_is_the_whole_tree()
    {
        ConfigSchema schema = Bench.CreateSchema();
        Assert.AreEqual(ConfigSchema.Root, schema.Find(""));
        Assert.AreEqual((int)ConfigType.Object, (int)schema.TypeOf(ConfigSchema.Root));
        Assert.AreEqual(schema.Count, schema.EndOf(ConfigSchema.Root));
    }

    [TestMethod]
    public void An_object_ends_behind_what_it_holds()
    {
        ConfigSchema schema = Bench.CreateSchema();
        int wifi = schema.Find("wifi");
        Assert.AreEqual(schema.Find("place"), schema.EndOf(wifi));
        Assert.AreEqual(schema.Find("wifi.mask"), schema.EndOf(schema.Find("wifi.sta")));
        Assert.AreEqual(wifi, schema.ParentOf(schema.Find("wifi.mask")));
        Assert.AreEqual(schema.Find("empty") + 1, schema.EndOf(schema.Find("empty")));
    }

    [TestMethod]
    public void Too_few_entries_are_refused()
    {
        ConfigSchemaBuilder builder = new ConfigSchemaBuilder(2);
        builder.Int("one", 1);
        Assert.ThrowsException(typeof(InvalidOperationException), () => builder.Build());
    }

    [TestMethod]
    public void Too_many_entries_are_refused()
    {
        ConfigSchemaBuilder builder = new ConfigSchemaBuilder(1);
        builder.Int("one", 1);
        Assert.ThrowsException(typeof(InvalidOperationException), () => builder.Int("two", 2));
    }

    [TestMethod]
    public void An_object_left_open_is_refused()
    {
        ConfigSchemaBuilder builder = new ConfigSchemaBuilder(1);
        builder.BeginObject("one");
        Assert.ThrowsException(typeof(InvalidOperationException), () => builder.Build());
    }

    [TestMethod]
    public void An_end_without_an_object_is_refused()
    {
        Assert.ThrowsException(typeof(InvalidOperationException), () => new ConfigSchemaBuilder(0).EndObject());
    }
}
