// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcLibraryTests
{
    [TestMethod]
    public void Router_has_its_own_methods_and_those_of_Sys()
    {
        RpcRouter router = RpcRouter.From(Boot(true, true, ""));
        string format;
        Assert.IsTrue(router.TryGetArgsFormat("RPC.List", out format));
        Assert.IsTrue(router.TryGetArgsFormat("Sys.GetInfo", out format));
        Assert.AreEqual("key", router.SysInfo.PublicKey);
    }

    [TestMethod]
    public void Sys_methods_can_be_switched_off()
    {
        RpcRouter router = RpcRouter.From(Boot(true, false, ""));
        string format;
        Assert.IsTrue(router.TryGetArgsFormat("RPC.List", out format));
        Assert.IsFalse(router.TryGetArgsFormat("Sys.GetInfo", out format));
    }

    [TestMethod]
    public void Nothing_is_there_if_RPC_is_switched_off()
    {
        Assert.IsNull(RpcRouter.From(Boot(false, true, "")));
    }

    [TestMethod]
    public void Calls_are_refused_while_the_list_cannot_be_read_whatever_the_app_says()
    {
        RpcRouter router = RpcRouter.From(Boot(true, true, "@acl.json"));
        RecordingChannel channel = new RecordingChannel(router, true);
        router.AddChannel(channel);
        channel.Connect();
        router.SetPrehandler(request => true);
        Assert.IsTrue(channel.Exchange("{\"id\":1,\"method\":\"RPC.List\"}").IndexOf("\"error\":{\"code\":500,\"message\":\"failed to load ACL\"}") > 0);
    }

    private static Device Boot(bool isEnabled, bool hasSys, string acl)
    {
        TestDevice kit = new TestDevice(null, new RpcLibrary());
        kit.Device.Parts.Add(new DeviceConfig(kit.Device, Schema(isEnabled, hasSys, acl)));
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
        return kit.Device;
    }

    private static ConfigSchema Schema(bool isEnabled, bool hasSys, string acl)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 2);
        schema.BeginObject("device");
        schema.String("public_key", "key");
        schema.EndObject();
        RpcSettings.Begin(schema, isEnabled, hasSys, acl);
        schema.EndObject();
        return schema.Build();
    }
}
