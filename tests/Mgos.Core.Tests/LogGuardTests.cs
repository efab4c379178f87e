// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class LogGuardTests
{
    [TestMethod]
    [DataRow("", "RpcRouter", 2, true)]
    [DataRow("", "RpcRouter", 3, false)]
    [DataRow("Rpc=3", "RpcRouter", 3, true)]
    [DataRow("Rpc=3", "RpcRouter", 4, false)]
    [DataRow("Rpc=3", "HttpServer", 3, false)]
    [DataRow("Rpc=3", "HttpServer", 2, true)]
    [DataRow("Rpc=0,RpcRouter=3", "RpcRouter", 3, false)]
    [DataRow("RpcRouter.cs:12=3", "RpcRouter", 3, true)]
    [DataRow("RpcRouter.cs:12=3", "RpcSender", 3, false)]
    [DataRow("RpcRouter.cs:12=0", "RpcRouter", 2, true)]
    [DataRow("RpcRouter.cs:12=0,Rpc=4", "RpcRouter", 4, true)]
    [DataRow("=4", "A", 4, true)]
    [DataRow("=-1", "A", 0, false)]
    [DataRow("Ab=3", "A", 3, true)]
    public void The_guard_knows_the_levels_of_a_class(string fileLevel, string source, int level, bool isEnabled)
    {
        DeviceLog log = new TestDevice(null).Device.Log;
        log.SetFileLevel(fileLevel);
        Assert.AreEqual(isEnabled, log.IsEnabled((LogLevel)level, source));
    }

    [TestMethod]
    [DataRow("ConfigSchemaBuilder.:12=3", "ConfigSchemaBuilder", 12)]
    [DataRow("ConfigSchemaBuilder.:=3", "ConfigSchemaBuilder", 12)]
    [DataRow("ConfigSchemaBuilderX=3", "ConfigSchemaBuilderX", 1)]
    [DataRow("A.cs:7=3", "A", 7)]
    [DataRow("A.cs=3", "A", 123456789)]
    public void The_guard_never_holds_back_what_is_logged(string fileLevel, string source, int line)
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Log.SetFileLevel(fileLevel);
        kit.Device.Log.Write(LogLevel.Debug, source, line, "text");
        Assert.EndsWith("text\n", kit.Platform.ConsoleText);
    }
}
