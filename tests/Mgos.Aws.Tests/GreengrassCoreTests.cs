// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests;

[TestClass]
public class GreengrassCoreTests
{
    [TestMethod]
    public void First_address_that_is_not_of_the_core_itself_is_taken()
    {
        GreengrassCore core = Read("{\"GGGroups\":[{\"GGGroupId\":\"g\",\"Cores\":[{\"thingArn\":\"a\",\"Connectivity\":["
            + "{\"Id\":\"1\",\"HostAddress\":\"127.0.0.1\",\"PortNumber\":8883},{\"Id\":\"2\",\"HostAddress\":\"192.168.1.5\",\"PortNumber\":8884},{\"HostAddress\":\"10.0.0.1\",\"PortNumber\":1}]}],"
            + "\"CAs\":[\"-----BEGIN CERTIFICATE-----\\nabc\\n\",\"other\"]},{}]}");
        Assert.AreEqual("192.168.1.5:8884", core.Server);
        Assert.AreEqual("-----BEGIN CERTIFICATE-----\nabc\n", core.Authority);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("{\"GGGroups\":[]}")]
    [DataRow("{\"GGGroups\":[{\"Cores\":[],\"CAs\":[\"x\"]}]}")]
    [DataRow("{\"GGGroups\":[{\"Cores\":[{\"Connectivity\":[]}],\"CAs\":[\"x\"]}]}")]
    [DataRow("{\"GGGroups\":[{\"Cores\":[{\"Connectivity\":[{\"HostAddress\":\"127.0.0.1\",\"PortNumber\":1}]}],\"CAs\":[\"x\"]}]}")]
    [DataRow("{\"GGGroups\":[{\"Cores\":[{\"Connectivity\":[{\"HostAddress\":\"1.2.3.4\",\"PortNumber\":1}]}],\"CAs\":[]}]}")]
    [DataRow("{\"GGGroups\":[{\"Cores\":[{\"Connectivity\":[{\"HostAddress\":\"1.2.3.4\",\"PortNumber\":1}]}],\"CAs\":[5]}]}")]
    public void Answer_without_a_core_is_none(string json) => Assert.IsNull(Read(json), json);

    private static GreengrassCore Read(string json) => GreengrassCore.Read(Encoding.UTF8.GetBytes(json));
}
