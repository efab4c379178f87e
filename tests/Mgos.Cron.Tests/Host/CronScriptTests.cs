// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Location;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests.Host;

/// <summary>The module api_cron.js.</summary>
[TestClass]
public class CronScriptTests
{
    [TestMethod]
    public void Script_adds_and_removes_jobs()
    {
        ConfigSchemaBuilder schema = new(CronBench.SchemaEntries + ScriptRig.SchemaEntries);
        CronBench.AddSchema(schema, 999, 999);
        using ScriptRig rig = new(schema, new LocationLibrary(), new CronLibrary());
        rig.Check("load('api_cron.js'); let seen = []; let id = Cron.add('*/2 * * * * *', function(ud, id) { seen.push([ud, id]); }, 'mine'); id", "1");
        rig.Check("Cron.next(id)", "2");
        rig.Kit.Platform.FakeClock.Advance(2000);
        rig.Kit.Step();
        rig.Check("seen", "[[\"mine\",1]]");
        rig.Check("[Cron.remove(id), Cron.remove(id), Cron.next(id)]", "[true,false,0]");
        rig.Check("[Cron.isValid('0 0 0 * * *'), Cron.isValid('0 0')]", "[true,false]");
        rig.Check("Cron.add('0 0', function() {}, null)", "0");
    }
}
