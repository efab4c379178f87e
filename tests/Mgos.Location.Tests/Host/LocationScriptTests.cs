// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Location.Tests.Host;

/// <summary>The module api_location.js.</summary>
[TestClass]
public class LocationScriptTests
{
    [TestMethod]
    public void Script_gets_the_place_or_null()
    {
        ConfigSchemaBuilder schema = new(4 + ScriptRig.SchemaEntries);
        DeviceLocationTests.AddSchema(schema, 999, 999);
        using ScriptRig rig = new(schema, new LocationLibrary());
        rig.Check("load('api_location.js'); Location.get() === null", "true");
        DeviceConfig.From(rig.Kit.Device).SetDouble("device.location.lat", 52.5);
        DeviceConfig.From(rig.Kit.Device).SetDouble("device.location.lon", -13.25);
        rig.Check("[Location.get().lat === 52.5, Location.get().lon === -13.25]", "[true,true]");
    }
}
