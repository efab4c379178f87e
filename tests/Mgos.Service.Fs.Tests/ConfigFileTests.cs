// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Rpc.Tests;
using Mgos.Service.Config;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>Levels of the configuration whose files come and go by other means than the configuration's own.</summary>
[TestClass]
public class ConfigFileTests
{
    private const string Three = "{\"filename\":\"NAME\",\"data\":\"eyJudW1iZXIiOjN9\"}";

    [TestMethod]
    [DataRow("conf1.json", 0)]
    [DataRow("conf1.json.try", 0)]
    [DataRow("/conf4.json", 3)]
    [DataRow("conf_vendor.json", 4)]
    [DataRow("conf8.json", 7)]
    public void A_file_counts_from_when_it_is_put_until_it_is_removed(string name, int levelBelow)
    {
        FsBench bench = Boot();
        string last = "{\"key\":\"number\",\"level\":8}";
        bench.Check("Config.Get", last, "\"result\":7");
        bench.Check("FS.Put", NameIn(Three, name), "\"result\":null");
        bench.Check("Config.Get", last, "\"result\":3");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":" + levelBelow.ToString() + "}", "\"result\":7");
        bench.Check("FS.Remove", NameIn("{\"filename\":\"NAME\"}", name), "\"result\":null");
        bench.Check("Config.Get", last, "\"result\":7");
    }

    [TestMethod]
    public void A_level_is_read_as_it_was_saved()
    {
        FsBench bench = Boot();
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":2}", "\"result\":7");
        bench.Check("Config.Set", "{\"key\":\"number\",\"value\":5,\"level\":2,\"save\":true}", "\"result\":{\"saved\":true}");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":1}", "\"result\":7");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":2}", "\"result\":5");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":8}", "\"result\":5");
        bench.Check("Config.Get", "{\"key\":\"number\"}", "\"result\":7");
        bench.Check("FS.Rename", "{\"src\":\"conf2.json\",\"dst\":\"conf6.json\"}", "\"result\":null");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":5}", "\"result\":7");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":6}", "\"result\":5");
    }

    [TestMethod]
    public void A_change_that_is_not_saved_leaves_the_level()
    {
        FsBench bench = Boot();
        bench.Check("Config.Set", "{\"key\":\"number\",\"value\":5,\"level\":2}", "\"result\":{\"saved\":false}");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":2}", "\"result\":7");
        bench.Check("Config.Set", "{\"key\":\"number\",\"value\":5}", "\"result\":{\"saved\":false}");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":0}", "\"result\":7");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":8}", "\"result\":7");
        bench.Check("Config.Get", "{\"key\":\"number\",\"level\":9}", "\"result\":5");
    }

    private static FsBench Boot()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(1);
        schema.Int("number", 7);
        return new FsBench(new TestDevice(
            new object[] { schema.Build() }, new VfsLibrary(), new ConfigLibrary(), new RouterLibrary(), new ConfigServiceLibrary(), new FsServiceLibrary()));
    }

    // string.Replace does not exist on a board.
    private static string NameIn(string args, string name)
    {
        int at = args.IndexOf("NAME");
        return args.Substring(0, at) + name + args.Substring(at + 4);
    }
}
