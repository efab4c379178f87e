// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Cron;
using Mgos.Location;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Crontab.Tests.Host;

/// <summary>The module api_crontab.js.</summary>
[TestClass]
public class CrontabScriptTests
{
    [TestMethod]
    public void Script_does_what_jobs_are_to_do()
    {
        ConfigSchemaBuilder schema = new(CrontabBench.SchemaEntries + ScriptRig.SchemaEntries);
        CrontabBench.AddSchema(schema);
        using ScriptRig rig = new(schema, new LocationLibrary(), new CronLibrary(), new CrontabLibrary());
        rig.Run("load('api_crontab.js'); let seen = []; Crontab.addHandler('lamp', function(payload, action) { seen.push([action, payload === undefined ? 'none' : payload]); });");
        JobTable table = JobTable.From(rig.Kit.Device);
        Assert.IsNull(table.Add(CrontabBench.Job("1 0 0 * * *", "lamp", "{\"on\":true}")));
        Assert.IsNull(table.Add(CrontabBench.Job("1 0 0 * * *", "lamp", null)));
        rig.Kit.Platform.FakeClock.Advance(1000);
        rig.Kit.Step();
        rig.Check("seen", "[[\"lamp\",{\"on\":true}],[\"lamp\",\"none\"]]");
        Assert.AreEqual("an action needs a name", rig.Failure("Crontab.addHandler('', function() {});"));
    }
}
