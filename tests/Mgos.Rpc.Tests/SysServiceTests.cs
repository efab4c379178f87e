// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class SysServiceTests
{
    [TestMethod]
    public void GetInfo_tells_everything_in_order()
    {
        RpcBench bench = new RpcBench();
        bench.Kit.AdvanceMilliseconds(2999);
        string expected = "{\"id\":1,\"src\":\"dev1\",\"result\":{\"id\":\"dev1\",\"app\":\"test-app\",\"fw_version\":\"1.2\",\"fw_id\":\"20260101-000000/test\","
            + "\"mg_version\":\"" + CoreConstants.MgosVersion + "\",\"mg_id\":\"" + CoreConstants.MgosVersion + "\",\"mac\":\"30AEA40D83A4\",\"arch\":\"ubuntu\",\"uptime\":2,"
            + "\"public_key\":null,\"ram_size\":200000,\"ram_free\":100000,\"ram_min_free\":100000,\"fs_size\":0,\"fs_free\":0}}";
        Assert.AreEqual(expected, bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.GetInfo\"}"));
    }

    [TestMethod]
    public void Other_libraries_add_to_GetInfo()
    {
        RpcBench bench = new RpcBench();
        bench.Router.SysInfo.AddContributor(AddEthernet);
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.GetInfo\"}");
        Assert.IsTrue(answer.IndexOf("\"fs_free\":0,\"eth\":{\"ip\":\"10.0.0.2\"}}}") > 0);
    }

    [TestMethod]
    public void Reboot_answers_first_and_restarts_after_100_ms()
    {
        RpcBench bench = new RpcBench();
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":null}", bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.Reboot\"}"));
        bench.Kit.AdvanceMilliseconds(99);
        Assert.IsFalse(bench.Kit.Device.IsRestarting);
        bench.Kit.AdvanceMilliseconds(1);
        Assert.IsTrue(bench.Kit.Device.IsRestarting);
    }

    [TestMethod]
    public void Reboot_waits_as_long_as_it_is_told()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"Sys.Reboot\",\"params\":{\"delay_ms\":500}}");
        bench.Kit.AdvanceMilliseconds(499);
        Assert.IsFalse(bench.Kit.Device.IsRestarting);
        bench.Kit.AdvanceMilliseconds(1);
        Assert.IsTrue(bench.Kit.Device.IsRestarting);
    }

    [TestMethod]
    public void Reboot_refuses_a_negative_delay()
    {
        RpcBench bench = new RpcBench();
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.Reboot\",\"params\":{\"delay_ms\":-1}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":400,\"message\":\"invalid delay value\"}}", answer);
        bench.Kit.AdvanceMilliseconds(200);
        Assert.IsFalse(bench.Kit.Device.IsRestarting);
    }

    [TestMethod]
    public void Abort_is_logged_and_restarts()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"method\":\"Sys.Reboot\",\"params\":{\"abort\":true}}");
        bench.Kit.AdvanceMilliseconds(100);
        Assert.IsTrue(bench.Kit.Device.IsRestarting);
        Assert.IsTrue(bench.Log.IndexOf("abort") > 0);
    }

    [TestMethod]
    [DataRow("{\"level\":3}", "{\"code\":0}")]
    [DataRow("{\"level\":-1}", "{\"code\":0}")]
    [DataRow("{}", "{\"code\":0}")]
    [DataRow("{\"level\":5}", "{\"code\":400,\"message\":\"invalid level\"}")]
    [DataRow("{\"level\":-2}", "{\"code\":400,\"message\":\"invalid level\"}")]
    [DataRow("{\"udp_log_addr\":\"10.0.0.1:1993\"}", "{\"code\":501,\"message\":\"MGOS_ENABLE_DEBUG_UDP is not enabled\"}")]
    public void SetDebug_answers_with_an_error_object_even_on_success(string args, string error)
    {
        RpcBench bench = new RpcBench();
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.SetDebug\",\"params\":" + args + "}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":" + error + "}", answer);
    }

    [TestMethod]
    public void SetDebug_applies_what_is_valid()
    {
        RpcBench bench = new RpcBench();
        bench.Router.UdpLogAddressHandler = address => address == "good:1";
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"Sys.SetDebug\",\"params\":{\"udp_log_addr\":\"bad\",\"level\":3}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":400,\"message\":\"invalid udp_log_addr\"}}", answer);
        Assert.AreEqual((int)LogLevel.Debug, (int)bench.Kit.Device.Log.Level);
        answer = bench.Channel.Exchange("{\"id\":2,\"method\":\"Sys.SetDebug\",\"params\":{\"udp_log_addr\":\"good:1\"}}");
        Assert.AreEqual("{\"id\":2,\"src\":\"dev1\",\"error\":{\"code\":0}}", answer);
    }

    [TestMethod]
    public void List_gives_the_newest_first()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddHandler("New.*", "", request => request.RespondNull());
        string answer = bench.Channel.Exchange("{\"id\":1,\"method\":\"RPC.List\"}");
        Assert.IsTrue(answer.StartsWith("{\"id\":1,\"src\":\"dev1\",\"result\":[\"New.*\",\"Test.Keep\","));
        Assert.IsTrue(answer.EndsWith(",\"Sys.SetDebug\",\"Sys.GetInfo\",\"Sys.Reboot\",\"RPC.Ping\",\"RPC.Describe\",\"RPC.List\"]}"));
    }

    private static void AddEthernet(JsonWriter info)
    {
        info.Name("eth");
        info.BeginObject();
        info.Name("ip");
        info.String("10.0.0.2");
        info.EndObject();
    }
}
