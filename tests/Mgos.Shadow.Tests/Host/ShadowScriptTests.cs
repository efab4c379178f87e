// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Text;
using Mgos.Config;
using Mgos.Mjs.Host;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

/// <summary>The module api_shadow.js.</summary>
[TestClass]
public class ShadowScriptTests
{
    [TestMethod]
    public void Script_sees_every_event()
    {
        ShadowBench bench = Start(out MjsHost host);
        bench.Shadow.AddBackend(new FakeBackend());
        Run(host, "let seen = []; Shadow.addHandler(function(event, state) { seen.push(event + ' ' + JSON.stringify(state)); });");
        bench.Shadow.RaiseConnected();
        bench.Shadow.RaiseGetAccepted(new ShadowState(Encoding.UTF8.GetBytes("{\"desired\":{\"on\":true}}"), 3));
        bench.Shadow.RaiseGetRejected(new ShadowError(404, "no"));
        bench.Shadow.RaiseUpdateAccepted(new ShadowState(null, 0));
        bench.Shadow.RaiseUpdateRejected(new ShadowError(409, "conflict"));
        bench.Shadow.RaiseDelta(new ShadowState(Encoding.UTF8.GetBytes("{\"on\":true}"), 4));
        Check(host, "seen", "[\"CONNECTED {}\",\"GET_ACCEPTED {\\\"desired\\\":{\\\"on\\\":true}}\",\"GET_REJECTED {}\",\"UPDATE_ACCEPTED {}\","
            + "\"UPDATE_REJECTED {}\",\"UPDATE_DELTA {\\\"on\\\":true}\"]");
    }

    [TestMethod]
    public void Script_sees_its_own_requests()
    {
        ShadowBench bench = Start(out MjsHost host);
        FakeBackend cloud = new();
        bench.Shadow.AddBackend(cloud);
        Run(host, "let seen = []; Twin.addHandler(function(event, state) { seen.push(event); });");
        Check(host, "Shadow.get()", "true");
        Check(host, "Shadow.update(12, {on: true}) === undefined", "true");
        Check(host, "seen", "[\"GET\",\"UPDATE\"]");
        Assert.AreEqual(1, cloud.Gets);
        Assert.AreEqual("{\"on\":true}", ((ShadowUpdate)cloud.Updates[0]).Text);
        Assert.AreEqual(12L, ((ShadowUpdate)cloud.Updates[0]).Version);
    }

    [TestMethod]
    public void Without_a_cloud_get_is_false()
    {
        Start(out MjsHost host);
        Check(host, "Shadow.get()", "false");
    }

    [TestMethod]
    public void Module_can_be_loaded_without_a_shadow()
    {
        ShadowBench bench = new(false, "", new VfsLibrary(), new ConfigLibrary(), new ShadowLibrary(), new MjsHostLibrary());
        MjsHost host = MjsHost.From(bench.Kit.Device);
        Load(host);
        Check(host, "Shadow.get()", "false");
        Check(host, "Shadow.BASE", "1396987648");
    }

    private static ShadowBench Start(out MjsHost host)
    {
        ShadowBench bench = new(true, "", new VfsLibrary(), new ConfigLibrary(), new ShadowLibrary(), new MjsHostLibrary());
        host = MjsHost.From(bench.Kit.Device);
        Load(host);
        return bench;
    }

    private static void Load(MjsHost host)
    {
        foreach (string name in new[] { "api_events.js", "api_shadow.js" })
            Run(host, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", name)).Replace("load('api_events.js');", ""));
    }

    private static void Run(MjsHost host, string text) => Assert.IsTrue(host.Execute(text, "test.js"), text + "\n" + host.Engine.LastError);

    private static void Check(MjsHost host, string text, string expected)
    {
        Run(host, text);
        Assert.AreEqual(expected, Encoding.UTF8.GetString(host.Engine.Result.ToJson()), text);
    }
}
