// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Service.Cron.Tests;

[TestClass]
public class CronServiceTests
{
    private const string Good = "\"at\":\"0 0 7 * * *\",\"action\":\"lamp\"";

    [TestMethod]
    [DataRow("Cron.Add", "{}", "'at' and 'action' are required")]
    [DataRow("Cron.Add", "{\"at\":\"0 0 7 * * *\"}", "'at' and 'action' are required")]
    [DataRow("Cron.Add", "{\"at\":[],\"action\":\"lamp\"}", "'at' and 'action' are required")]
    [DataRow("Cron.Add", "{\"at\":\"\",\"action\":\"lamp\"}", "'at' and 'action' must be specified")]
    [DataRow("Cron.Add", "{\"at\":\"0 0 25 * * *\",\"action\":\"lamp\"}", "Specified range exceeds maximum")]
    [DataRow("Cron.Edit", "{\"id\":5," + Good + "}", "item not found")]
    [DataRow("Cron.Edit", "{" + Good + "}", "invalid crontab id")]
    [DataRow("Cron.Remove", "{}", "invalid crontab id")]
    [DataRow("Cron.Remove", "{\"id\":1}", "item not found")]
    [DataRow("Cron.Get", "{\"id\":1}", "item not found")]
    public void What_is_wrong_is_told(string method, string args, string message) =>
        Assert.Contains("{\"code\":400,\"message\":\"" + message + "\"}", Exchange(new RamStorage(), method, args));

    [TestMethod]
    public void Broken_file_cannot_be_listed()
    {
        RamStorage storage = new RamStorage();
        storage.WriteFile("crontab.json", new[] { (byte)'[', (byte)']' }, 2);
        Assert.Contains("{\"code\":500,\"message\":\"failed to parse JSON: root items must be an array\"}", Exchange(storage, "Cron.List", "{}"));
        Assert.Contains("{\"code\":400,\"message\":\"failed to parse JSON: root items must be an array\"}", Exchange(storage, "Cron.Add", "{" + Good + "}"));
    }

    [TestMethod]
    public void Jobs_are_there_after_a_restart()
    {
        RamStorage storage = new RamStorage();
        Assert.Contains("\"result\":{\"id\":1}", Exchange(storage, "Cron.Add", "{" + Good + ",\"payload\":\"x\"}"));
        Assert.Contains("\"result\":[{\"id\":1,\"at\":\"0 0 7 * * *\",\"enable\":true,\"action\":\"lamp\",\"payload\":\"x\"}]", Exchange(storage, "Cron.List", "{}"));
    }

    [TestMethod]
    public void Without_rpc_there_is_nothing_to_start() => Assert.AreEqual(0, (int)CronDevice.Create(new RamStorage(), false).Boot());

    private static string Exchange(RamStorage storage, string method, string args)
    {
        TestDevice kit = CronDevice.Create(storage, true);
        Assert.AreEqual(0, (int)kit.Boot(), kit.Platform.ConsoleText);
        RpcRouter router = RpcRouter.From(kit.Device);
        RecordingChannel channel = new RecordingChannel(router, false);
        router.AddChannel(channel);
        channel.Connect();
        return channel.Exchange("{\"id\":1,\"method\":\"" + method + "\",\"params\":" + args + "}");
    }
}
