// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Azure.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Azure.Tests;

[TestClass]
public class AzureRpcChannelTests
{
    private const string Post = "$iothub/methods/POST/";

    [TestMethod]
    [DataRow("Echo", "{\"a\":1}", "0 $iothub/methods/res/0/?$rid=1f {\"a\":1}\n")]
    [DataRow("echo", "[1,\"x\"]", "0 $iothub/methods/res/0/?$rid=1f [1,\"x\"]\n")]
    [DataRow("Nobody", "{}", "0 $iothub/methods/res/404/?$rid=1f {\"code\":404,\"message\":\"No handler for Nobody\"}\n")]
    [DataRow("Echo", "{\"a\":", "0 $iothub/methods/res/400/?$rid=1f {\"code\":400,\"message\":\"The payload is no JSON\"}\n")]
    [DataRow("Echo", "{},\"method\":\"Other\"", "0 $iothub/methods/res/400/?$rid=1f {\"code\":400,\"message\":\"The payload is no JSON\"}\n")]
    public void Method_is_a_call(string method, string payload, string expected)
    {
        AzureBench bench = new AzureBench(false, true);
        AddRpc(bench);
        bench.Connected();
        bench.Link.Tell(Post + method + "/?$rid=1f", payload);
        Assert.AreEqual(expected, bench.Link.Take());
    }

    [TestMethod]
    public void App_is_asked_before_RPC()
    {
        AzureBench bench = new AzureBench(false, true);
        AddRpc(bench);
        bench.Connected();
        bench.Hub.AddMethodHandler(call => call.Method == "Echo" && call.Respond(201, "{}"));
        bench.Link.Tell(Post + "Echo/?$rid=007", "{\"a\":1}");
        bench.Link.Tell(Post + "Other/?$rid=a\"b", "");
        string answers = bench.Link.Take();
        Assert.IsTrue(answers.IndexOf("0 $iothub/methods/res/201/?$rid=007 {}\n") == 0, answers);
    }

    // RPC over direct methods, with a method that answers with its arguments.
    private static void AddRpc(AzureBench bench)
    {
        RpcRouter router = new RpcRouter(bench.Kit.Device, new RpcOptions());
        router.AddHandler("Echo", "", request =>
        {
            request.BeginResult().Raw(request.RawArgs.Data, request.RawArgs.Offset, request.RawArgs.Count);
            request.EndResult();
        });
        router.AddChannel(new AzureRpcChannel(router, bench.Hub));
    }
}
