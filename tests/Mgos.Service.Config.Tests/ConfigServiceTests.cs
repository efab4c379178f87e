// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Service.Config.Tests;

[TestClass]
public class ConfigServiceTests
{
    private const string Everything =
        "\"result\":{\"debug\":{\"level\":2},\"wifi\":{\"sta\":{\"enable\":false,\"ssid\":\"\"},\"power\":1.500000},\"conf_acl\":\"*\"}";

    [TestMethod]
    [DataRow("", Everything)]
    [DataRow("{}", Everything)]
    [DataRow("{\"level\":0}", Everything)]
    [DataRow("{\"key\":\"wifi.sta\"}", "\"result\":{\"enable\":false,\"ssid\":\"\"}")]
    [DataRow("{\"key\":\"wifi.sta.enable\"}", "\"result\":false")]
    [DataRow("{\"key\":\"wifi.sta.ssid\"}", "\"result\":\"\"")]
    [DataRow("{\"key\":\"wifi.power\"}", "\"result\":1.500000")]
    [DataRow("{\"key\":\"debug.level\",\"level\":9}", "\"result\":2")]
    [DataRow("{\"key\":\"wifi.ap\"}", "\"error\":{\"code\":404,\"message\":\"invalid config key\"}")]
    public void Get_gives_a_value(string args, string expected)
    {
        Assert.AreEqual(expected, new ConfigServiceBench(null).Call("Config.Get", args), args);
    }

    [TestMethod]
    public void Get_tells_levels_apart()
    {
        ConfigServiceBench bench = new ConfigServiceBench("{\"debug\":{\"level\":1}}");
        bench.Write("conf3.json", "{\"debug\":{\"level\":3}}");
        Assert.AreEqual("\"result\":2", bench.Call("Config.Get", "{\"key\":\"debug.level\",\"level\":2}"));
        Assert.AreEqual("\"result\":3", bench.Call("Config.Get", "{\"key\":\"debug.level\",\"level\":3}"));
        Assert.AreEqual("\"result\":3", bench.Call("Config.Get", "{\"key\":\"debug.level\",\"level\":8}"));
        Assert.AreEqual("\"result\":1", bench.Call("Config.Get", "{\"key\":\"debug.level\",\"level\":-1}"));
        Assert.AreEqual("\"result\":1", bench.Call("Config.Get", "{\"key\":\"debug.level\"}"));
    }

    [TestMethod]
    [DataRow("{\"config\":{\"wifi\":{\"sta\":{\"ssid\":\"x\"}}}}", "x")]
    [DataRow("{\"value\":{\"wifi\":{\"sta\":{\"ssid\":\"x\"}}}}", "x")]
    [DataRow("{\"config\":{\"wifi\":{\"sta\":{\"ssid\":\"c\"}}},\"value\":{\"wifi\":{\"sta\":{\"ssid\":\"v\"}}}}", "v")]
    [DataRow("{\"key\":\"wifi.sta\",\"value\":{\"ssid\":\"x\"}}", "x")]
    [DataRow("{\"key\":\"wifi.sta.ssid\",\"value\":\"x\"}", "x")]
    [DataRow("{\"key\":\"wifi.sta.ssid\",\"value\":\"\"}", "")]
    [DataRow("{\"key\":\"wifi.sta.ssid\",\"config\":\"x\",\"level\":9}", "x")]
    [DataRow("{\"config\":{}}", "old")]
    [DataRow("{\"config\":{\"nothing\":1}}", "old")]
    public void Set_changes_the_live_configuration_alone(string args, string expected)
    {
        ConfigServiceBench bench = new ConfigServiceBench("{\"wifi\":{\"sta\":{\"ssid\":\"old\"}}}");
        Assert.AreEqual("\"result\":{\"saved\":false}", bench.Call("Config.Set", args), args);
        Assert.AreEqual(expected, bench.Config.GetString("wifi.sta.ssid"), args);
        Assert.AreEqual("{\"wifi\":{\"sta\":{\"ssid\":\"old\"}}}", bench.File("conf9.json"));
    }

    [TestMethod]
    [DataRow("{}", 400, "value is required")]
    [DataRow("{\"key\":\"debug.level\"}", 400, "value is required")]
    [DataRow("{\"config\":{},\"level\":0}", 400, "not allowed")]
    [DataRow("{\"key\":\"wifi.ap\",\"value\":1}", 404, "invalid config key")]
    [DataRow("{\"config\":{\"debug\":{\"level\":\"3\"}}}", 400, "invalid config value: [debug.level] is not a number")]
    [DataRow("{\"key\":\"debug.level\",\"value\":5.9}", 400, "invalid config value: [debug.level] failed to parse [5.9]")]
    [DataRow("{\"key\":\"wifi\",\"value\":{\"power\":3,\"sta\":{\"enable\":1}}}", 400, "invalid config value: [wifi.sta.enable] is not a boolean")]
    [DataRow("{\"key\":\"wifi\",\"value\":5}", 400, "invalid config value: Not an object")]
    public void Set_refuses_and_changes_nothing(string args, int code, string message)
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        Assert.AreEqual("\"error\":{\"code\":" + code.ToString() + ",\"message\":\"" + message + "\"}", bench.Call("Config.Set", args), args);
        Assert.AreEqual(Everything, bench.Call("Config.Get", null), args);
    }

    [TestMethod]
    public void Set_obeys_the_access_list_whatever_the_key()
    {
        ConfigServiceBench bench = new ConfigServiceBench("{\"conf_acl\":\"wifi.sta.*\"}");
        Assert.AreEqual("\"result\":{\"saved\":false}", bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3}"));
        Assert.AreEqual("\"result\":{\"saved\":false}", bench.Call("Config.Set", "{\"key\":\"debug\",\"value\":{\"level\":3}}"));
        Assert.AreEqual("\"result\":{\"saved\":false}", bench.Call("Config.Set", "{\"key\":\"wifi.sta\",\"value\":{\"ssid\":\"x\"}}"));
        Assert.AreEqual(2, bench.Config.GetInt("debug.level"));
        Assert.AreEqual("x", bench.Config.GetString("wifi.sta.ssid"));
    }

    [TestMethod]
    [DataRow("{\"config\":{\"debug\":{\"level\":3},\"wifi\":{\"sta\":{\"ssid\":\"x\"}}},\"save\":true}", "conf9.json")]
    [DataRow("{\"value\":{\"debug\":{\"level\":3},\"wifi\":{\"sta\":{\"ssid\":\"x\"}}},\"save\":true,\"try_once\":true}", "conf9.json.try")]
    [DataRow("{\"key\":\"\",\"value\":{\"debug\":{\"level\":3},\"wifi\":{\"sta\":{\"ssid\":\"x\"}}},\"save\":true}", "conf9.json")]
    [DataRow("{\"level\":3,\"config\":{\"debug\":{\"level\":3},\"wifi\":{\"sta\":{\"ssid\":\"x\"}}},\"save\":true}", "conf3.json")]
    [DataRow("{\"config\":{\"conf_acl\":\"*\",\"debug\":{\"level\":3},\"wifi\":{\"sta\":{\"ssid\":\"x\"}}},\"save\":true}", "conf9.json")]
    [DataRow("{\"key\":\"wifi\",\"value\":{\"power\":9,\"sta\":{\"ssid\":\"x\",\"enable\":false}},\"save\":true}", "conf9.json")]
    public void Forbidden_keys_reach_neither_the_memory_nor_a_file(string args, string file)
    {
        ConfigServiceBench bench = new ConfigServiceBench("{\"conf_acl\":\"wifi.sta.*\"}");
        Assert.AreEqual("\"result\":{\"saved\":true}", bench.Call("Config.Set", args));
        Assert.AreEqual(2, bench.Config.GetInt("debug.level"));
        Assert.AreEqual("wifi.sta.*", bench.Config.GetString("conf_acl"));
        string saved = bench.File(file);
        Assert.IsTrue(saved.IndexOf("\"ssid\": \"x\"") > 0, saved);
        Assert.IsTrue(saved.IndexOf("level") < 0 && saved.IndexOf("power") < 0 && saved.IndexOf("\"*\"") < 0, saved);
    }

    [TestMethod]
    [DataRow("{\"key\":\"conf_acl\",\"value\":\"*\"}")]
    [DataRow("{\"config\":{\"conf_acl\":\"*\"}}")]
    [DataRow("{\"key\":\"conf_acl\",\"value\":\"*\",\"level\":9}")]
    public void Access_list_that_forbids_itself_stays(string args)
    {
        ConfigServiceBench bench = new ConfigServiceBench("{\"conf_acl\":\"wifi.*\"}");
        bench.Call("Config.Set", args);
        bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3}");
        Assert.AreEqual("wifi.*", bench.Config.GetString("conf_acl"));
        Assert.AreEqual(2, bench.Config.GetInt("debug.level"));
    }

    [TestMethod]
    public void Set_saves_to_the_users_level()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        Assert.AreEqual("\"result\":{\"saved\":true}", bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3,\"save\":true}"));
        Assert.AreEqual("{\n  \"debug\": {\n    \"level\": 3\n  }\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void Set_saves_for_one_boot()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        Assert.AreEqual("\"result\":{\"saved\":true}", bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3,\"save\":true,\"try_once\":true}"));
        Assert.AreEqual("-", bench.File("conf9.json"));
        Assert.AreEqual("{\n  \"debug\": {\n    \"level\": 3\n  }\n}", bench.File("conf9.json.try"));
    }

    [TestMethod]
    public void Set_of_a_vendor_level_leaves_the_live_configuration()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        bench.Write("conf2.json", "{\"wifi\":{\"power\":2}}");
        Assert.AreEqual("\"result\":{\"saved\":true}", bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3,\"level\":4,\"save\":true}"));
        Assert.AreEqual(2, bench.Config.GetInt("debug.level"));
        Assert.AreEqual("{\n  \"debug\": {\n    \"level\": 3\n  }\n}", bench.File("conf4.json"));
        Assert.AreEqual("\"result\":{\"saved\":false}", bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":1,\"level\":4}"));
        Assert.AreEqual("{\n  \"debug\": {\n    \"level\": 3\n  }\n}", bench.File("conf4.json"));
    }

    [TestMethod]
    public void A_save_that_fails_takes_the_change_back()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        bench.Files.TotalBytes = 1;
        Assert.AreEqual("\"error\":{\"code\":-1,\"message\":\"error saving config: failed to write file\"}",
            bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3,\"save\":true,\"reboot\":true}"));
        Assert.AreEqual(2, bench.Config.GetInt("debug.level"));
        bench.Board.AdvanceMilliseconds(ConfigServiceConstants.RebootDelayMilliseconds + 1);
        Assert.IsFalse(bench.Board.Device.IsRestarting);
    }

    [TestMethod]
    public void A_validator_is_heard()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        bench.Config.AddValidator((Mgos.Config.ConfigValues values, out string message) =>
        {
            message = "ssid is too long";
            return false;
        });
        Assert.AreEqual("\"error\":{\"code\":-1,\"message\":\"error saving config: ssid is too long\"}", bench.Call("Config.Save", null));
        Assert.AreEqual("-", bench.File("conf9.json"));
    }

    [TestMethod]
    public void Save_saves_and_restarts_after_half_a_second()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3}");
        Assert.AreEqual("\"result\":{\"saved\":true}", bench.Call("Config.Save", "{\"reboot\":true}"));
        Assert.AreEqual("{\n  \"debug\": {\n    \"level\": 3\n  }\n}", bench.File("conf9.json"));
        bench.Board.AdvanceMilliseconds(ConfigServiceConstants.RebootDelayMilliseconds - 1);
        Assert.IsFalse(bench.Board.Device.IsRestarting);
        bench.Board.AdvanceMilliseconds(1);
        Assert.IsTrue(bench.Board.Device.IsRestarting);
    }

    [TestMethod]
    public void Reboot_without_save_does_nothing()
    {
        ConfigServiceBench bench = new ConfigServiceBench(null);
        bench.Call("Config.Set", "{\"key\":\"debug.level\",\"value\":3,\"reboot\":true}");
        bench.Board.AdvanceMilliseconds(ConfigServiceConstants.RebootDelayMilliseconds + 1);
        Assert.IsFalse(bench.Board.Device.IsRestarting);
    }

    [TestMethod]
    public void A_device_without_rpc_boots()
    {
        TestKit.TestDevice board = new TestKit.TestDevice(null, new ConfigServiceLibrary());
        Assert.AreEqual(0, (int)board.Boot(), board.Platform.ConsoleText);
    }
}
