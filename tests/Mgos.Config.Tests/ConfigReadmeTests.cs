// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

/// <summary>The example of the package's README, which a test on the PC compares with the lines between the marks.</summary>
[TestClass]
public class ConfigReadmeTests
{
    [TestMethod]
    public void A_lamp_is_configured()
    {
        ConfigSchemaBuilder builder = new ConfigSchemaBuilder(3);
        builder.BeginObject("lamp");
        builder.Int("pin", 4);
        builder.String("name", "lamp");
        builder.EndObject();
        RamStorage files = new RamStorage();
        TestDevice board = new TestDevice(new object[] { builder.Build() }, new StorageLibrary(files), new ConfigLibrary());
        board.Boot();
        Device device = board.Device;

        // <readme>
        DeviceConfig config = DeviceConfig.From(device);
        int pin = config.GetInt("lamp.pin");                   // 4
        config.SetString("lamp.name", "desk");
        config.TrySetText("lamp.pin", "12");                   // true; false for "twelve"
        config.ApplyJson("{\"lamp\": {\"pin\": 13}}", false);  // all of it, or nothing
        config.TryGetText("lamp", out string json);            // {"pin":13,"name":"desk"}

        config.AddValidator((ConfigValues values, out string message) =>
        {
            message = "lamp.pin must not be negative";
            return values.GetInt("lamp.pin") >= 0;
        });
        bool isSaved = config.Save(false, out string reason);  // writes what differs to conf9.json
        // </readme>
        Assert.AreEqual(4, pin);
        Assert.AreEqual("{\"pin\":13,\"name\":\"desk\"}", json);
        Assert.IsTrue(isSaved, reason);
        Assert.IsNotNull(files.ReadFile("conf9.json"));
    }
}
