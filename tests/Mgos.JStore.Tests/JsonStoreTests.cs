// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.JStore.Tests;

[TestClass]
public class JsonStoreTests
{
    private const string Path = "store.json";

    [TestMethod]
    [DataRow("")]
    [DataRow(" \n ")]
    [DataRow("{}")]
    [DataRow("{\"items\":[]}")]
    [DataRow("{\"version\":{\"a\":[1]},\"items\":[]}")]
    public void Store_may_be_empty(string text) => Assert.AreEqual("", Items(text));

    [TestMethod]
    public void Missing_file_is_an_empty_store()
    {
        JsonStore store;
        string error;
        Assert.IsTrue(JsonStore.TryLoad(new RamStorage(), Path, out store, out error));
        Assert.AreEqual(0, store.Count);
    }

    [TestMethod]
    [DataRow("{\"items\":[\n[\"1\", {\"a\": 1}],\n[\"2\", \"x\"]\n]}", "1={\"a\": 1};2=\"x\";")]
    [DataRow("{items:[[\"a\",1.5],[\"b\",null],[\"c\",[1,2]],],}", "a=1.5;b=null;c=[1,2];")]
    [DataRow("{\"items\":[[\"q\\\"u\",true]]}", "q\"u=true;")]
    public void Items_are_read_in_order(string text, string expected) => Assert.AreEqual(expected, Items(text));

    [TestMethod]
    [DataRow("[]", "failed to parse JSON: root items must be an array")]
    [DataRow("{\"items\":{}}", "failed to parse JSON: root items must be an array")]
    [DataRow("{\"items\":[1]}", "failed to parse jstore JSON: elements must be arrays")]
    [DataRow("{\"items\":[[1,2]]}", "failed to parse jstore JSON: elements ids must be strings")]
    [DataRow("{\"items\":[[]]}", "failed to parse jstore JSON: each item must be a tuple of 2 values")]
    [DataRow("{\"items\":[[\"a\",1,2]]}", "failed to parse jstore JSON: each item must be a tuple of 2 values")]
    [DataRow("{\"items\":[[\"a\"]]}", "failed to parse jstore JSON: no value for id 'a'")]
    [DataRow("{\"items\":[[\"a\",1]", "error parsing jstore JSON: 17")]
    [DataRow("{\"items\":[[\"a\",}]]}", "error parsing jstore JSON: 15")]
    public void Broken_file_is_refused_with_the_reason(string text, string expected)
    {
        JsonStore store;
        string error;
        Assert.IsFalse(JsonStore.TryLoad(With(text), Path, out store, out error), text);
        Assert.IsNull(store);
        Assert.AreEqual(expected, error, text);
    }

    [TestMethod]
    public void What_is_saved_is_read_again()
    {
        RamStorage files = new RamStorage();
        JsonStore store = new JsonStore();
        string error;
        Assert.IsTrue(store.Add("one", Bytes("{\"a\":[1,{}]}")));
        Assert.IsTrue(store.Add("t\"wo", Bytes("\"x\"")));
        Assert.IsTrue(store.Add("one", Bytes("3")));
        store.Edit(1, Bytes("-1.5"));
        Assert.IsTrue(store.TrySave(files, Path, out error), error);
        Assert.AreEqual("{\"items\":[\n[\"one\", {\"a\":[1,{}]}],\n[\"t\\\"wo\", -1.5],\n[\"one\", 3]\n]}\n", Text(files.ReadFile(Path)));
        Assert.AreEqual("one={\"a\":[1,{}]};t\"wo=-1.5;one=3;", Items(Text(files.ReadFile(Path))));
        Assert.AreEqual(0, store.Find("one"));
        store.RemoveAt(0);
        Assert.AreEqual(1, store.Find("one"));
        Assert.AreEqual(JStoreConstants.NotFound, store.Find("two"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("1 2")]
    [DataRow("]")]
    public void Value_that_is_no_JSON_is_refused(string text)
    {
        JsonStore store = new JsonStore();
        Assert.ThrowsException(typeof(ArgumentException), () => store.Add("a", Bytes(text)));
        Assert.ThrowsException(typeof(ArgumentException), () => store.Add("a", null));
        Assert.ThrowsException(typeof(ArgumentException), () => store.Add(null, Bytes("1")));
        Assert.AreEqual(0, store.Count);
    }

    [TestMethod]
    public void There_is_a_limit_of_items()
    {
        JsonStore store = new JsonStore();
        for (int i = 0; i < JStoreConstants.MaxItems; i++)
            Assert.IsTrue(store.Add("a", Bytes("1")));
        Assert.IsFalse(store.Add("a", Bytes("1")));
    }

    [TestMethod]
    public void File_that_cannot_be_written_keeps_what_it_has()
    {
        RamStorage files = With("{\"items\":[[\"a\",1]]}");
        files.Faults.Fail(0, 1000);
        JsonStore store = new JsonStore();
        string error;
        Assert.IsFalse(store.TrySave(files, Path, out error));
        Assert.AreEqual("Failed to open 'store.json' for writing", error);
        Assert.AreEqual("{\"items\":[[\"a\",1]]}", Text(files.ReadFile(Path)));
    }

    [TestMethod]
    public void Ids_are_made_of_time_and_chance()
    {
        TestDevice kit = new TestDevice(null);
        kit.Boot();
        kit.Device.Clock.Set(1580000000000000);
        string first = JsonStore.CreateId(kit.Device);
        Assert.AreEqual("1580000000-", first.Substring(0, 11));
        Assert.AreNotEqual(first, JsonStore.CreateId(kit.Device));
    }

    private static string Items(string text)
    {
        JsonStore store;
        string error;
        Assert.IsTrue(JsonStore.TryLoad(With(text), Path, out store, out error), error);
        string items = "";
        for (int i = 0; i < store.Count; i++)
            items += store.IdAt(i) + "=" + Text(store.ValueAt(i)) + ";";
        return items;
    }

    private static RamStorage With(string text)
    {
        RamStorage files = new RamStorage();
        byte[] data = Bytes(text);
        files.WriteFile(Path, data, data.Length);
        return files;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] data) => Encoding.UTF8.GetString(data, 0, data.Length);
}
