// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcAclTests
{
    private const string Example =
        "[{\"method\":\"Sys.*\",\"acl\":\"*\"},{\"method\":\"FS.*\",\"ch_type\":\"UART\",\"acl\":\"*\"},{\"method\":\"FS.*\",\"acl\":\"-*\"},{\"method\":\"*\",\"acl\":\"admin,-guest,+ops*\"}]";

    [TestMethod]
    [DataRow("Sys.Reboot", "HTTP", "*")]
    [DataRow("sys.reboot", "HTTP", "*")]
    [DataRow("FS.Put", "UART", "*")]
    [DataRow("FS.Put", "uart", "-*")]
    [DataRow("FS.Put", "HTTP", "-*")]
    [DataRow("Config.Get", "HTTP", "admin,-guest,+ops*")]
    [DataRow("Sys", "HTTP", "admin,-guest,+ops*")]
    [DataRow("a/b", "HTTP", "none")]
    public void First_element_that_fits_decides(string method, string channelType, string expected)
    {
        string fault;
        Assert.AreEqual(expected, Parse(Example, out fault).Find(method, channelType) ?? "none");
    }

    [TestMethod]
    [DataRow("*", "", 0)]
    [DataRow("+*", "", 0)]
    [DataRow("-*", "joe", 1)]
    [DataRow("", "joe", 1)]
    [DataRow("joe", "", 2)]
    [DataRow("joe", "joe", 0)]
    [DataRow("joe", "Joe", 0)]
    [DataRow("joe", "jo", 1)]
    [DataRow("-joe,*", "joe", 1)]
    [DataRow("-joe,*", "jim", 0)]
    [DataRow("-joe,*", "", 2)]
    [DataRow("admin,-guest,+ops*", "ops1", 0)]
    [DataRow("admin,-guest,+ops*", "guest", 1)]
    [DataRow(",,joe", "joe", 0)]
    public void List_of_users_decides(string users, string user, int expected)
    {
        Assert.AreEqual(expected, (int)RpcAcl.Decide(users, user.Length == 0 ? null : user));
    }

    [TestMethod]
    [DataRow("[]", 0, 0)]
    [DataRow("{}", 0, 0)]
    [DataRow("5", 0, 0)]
    [DataRow("\"*\"", 0, 0)]
    [DataRow("[1,\"a\",null,[],{}]", 0, 5)]
    [DataRow("[{\"acl\":\"*\"}]", 0, 1)]
    [DataRow("[{\"method\":\"*\"}]", 0, 1)]
    [DataRow("[{\"method\":\"*\",\"acl\":null}]", 0, 1)]
    [DataRow("[{\"ch_type\":\"UART\",\"acl\":\"*\"}]", 1, 0)]
    [DataRow("[{method:\"*\" acl:\"*\"}]", 1, 0)]
    [DataRow("[{\"method\":\"\",\"acl\":\"*\"}]", 1, 0)]
    public void Elements_that_are_none_do_not_count(string json, int count, int skipped)
    {
        string fault;
        RpcAcl acl = Parse(json, out fault);
        Assert.IsNotNull(acl, fault);
        Assert.AreEqual(count, acl.Count);
        Assert.AreEqual(skipped, acl.SkippedCount);
    }

    [TestMethod]
    [DataRow("[")]
    [DataRow("[{\"method\":\"*\",\"acl\":\"*\"}")]
    [DataRow("[{\"method\":\"*\",\"acl\":")]
    [DataRow("nothing")]
    public void Text_that_is_cut_off_is_no_list(string json)
    {
        string fault;
        Assert.IsNull(Parse(json, out fault));
        Assert.AreEqual("no JSON", fault);
    }

    [TestMethod]
    public void List_is_bounded()
    {
        string element = "{\"method\":\"*\",\"acl\":\"*\"}";
        string json = element;
        for (int i = 1; i < RpcConstants.MaxAclElements; i++)
            json += "," + element;
        string fault;
        Assert.AreEqual(RpcConstants.MaxAclElements, Parse("[" + json + "]", out fault).Count);
        Assert.IsNull(Parse("[" + json + ",0]", out fault));
    }

    private static RpcAcl Parse(string json, out string fault)
    {
        byte[] data = Encoding.UTF8.GetBytes(json);
        return RpcAcl.Parse(data, data.Length, out fault);
    }
}
