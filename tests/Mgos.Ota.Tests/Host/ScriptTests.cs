// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Tests;

/// <summary>Updates as scripts see them: api_ota.js.</summary>
[TestClass]
public class ScriptTests
{
    [TestMethod]
    public void Script_is_told_how_an_update_goes()
    {
        using ScriptRig rig = new ScriptRig(Schema(), new OtaLibrary());
        rig.Run("load('api_ota.js'); let seen = 'nothing'; Event.addHandler(OTA.STATUS, function(ev, evdata, ud) { seen = OTA.evdataOtaStatusMsg(evdata); }, null);");
        OtaStatus status = OtaUpdater.From(rig.Kit.Device).Status;
        rig.Kit.Device.Events.Trigger(OtaEvents.Status, status);
        Assert.IsTrue(status.Message.Length > 0);
        rig.Check("seen", "\"" + status.Message + "\"");
    }

    [TestMethod]
    public void Events_have_the_numbers_of_the_library()
    {
        using ScriptRig rig = new ScriptRig(Schema(), new OtaLibrary());
        rig.Run("load('api_ota.js');");
        rig.Check("OTA.BEGIN", OtaEvents.Begin.ToString());
        rig.Check("OTA.STATUS", OtaEvents.Status.ToString());
        rig.Check("OTA.evdataOtaStatusMsg(null)", "\"\"");
    }

    private static ConfigSchemaBuilder Schema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(ScriptRig.SchemaEntries + 12);
        schema.BeginObject("update");
        schema.Int("timeout", 600);
        schema.Int("commit_timeout", 0);
        for (int i = 0; i < 8; i++)
            schema.String("key" + i.ToString(), "");
        schema.Int("sig_req_mask", -1);
        schema.EndObject();
        return schema;
    }
}
