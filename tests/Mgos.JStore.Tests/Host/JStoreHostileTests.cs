// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.JStore.Tests.Host;

/// <summary>Files that somebody has damaged.</summary>
[TestClass]
public class JStoreHostileTests
{
    private const int Runs = 20000;
    private const string Good = "{\"items\":[\n[\"1\", {\"a\": [1, \"x\"]}],\n[\"2\", null]\n]}\n";
    private const string Characters = "{}[]\",:\\ \nitems1e-.nul\u0001\u00fc";

    [TestMethod]
    public void Damaged_file_is_a_store_that_can_be_saved_or_an_error()
    {
        int read = 0;
        for (int seed = 0; seed < Runs; seed++)
        {
            string text = Damaged(new Random(seed));
            RamStorage files = new();
            byte[] data = Encoding.UTF8.GetBytes(text);
            files.WriteFile("s", data, data.Length);
            if (!JsonStore.TryLoad(files, "s", out JsonStore store, out string error))
            {
                Assert.IsTrue(error.Length > 0 && store == null, text);
                continue;
            }

            read++;
            Assert.IsTrue(store.TrySave(files, "s", out error), text);
            Assert.IsTrue(JsonStore.TryLoad(files, "s", out JsonStore again, out error), text + ": " + error);
            Assert.AreEqual(Text(store), Text(again), text);
        }

        Assert.IsTrue(read > Runs / 100 && read < Runs, read.ToString());
    }

    private static string Damaged(Random random)
    {
        StringBuilder text = new(Good);
        for (int i = random.Next(1, 5); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0: text[at] = Characters[random.Next(Characters.Length)]; break;
                case 1: text.Remove(at, random.Next(1, Math.Min(5, text.Length - at) + 1)); break;
                default: text.Insert(at, Characters[random.Next(Characters.Length)]); break;
            }
        }

        return text.ToString();
    }

    private static string Text(JsonStore store) => string.Join(";", Enumerable.Range(0, store.Count).Select(i => store.IdAt(i) + "=" + Encoding.UTF8.GetString(store.ValueAt(i))));
}
