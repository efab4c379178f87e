// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests.Host;

/// <summary>Texts that a file could not give back; a device's strings cannot hold them in the first place.</summary>
[TestClass]
public class UnstorableTextTests
{
    [TestMethod]
    public void Text_with_a_null_character_is_refused_so_that_the_saved_file_stays_readable()
    {
        RamStorage files = new();
        DeviceConfig config = DeviceConfig.From(Boot(files));
        config.SetString("name", "good");
        Assert.IsFalse(config.TrySetText("name", "a\0b"));
        Assert.ThrowsException(typeof(ArgumentException), () => config.SetString("name", "a\0b"));
        Assert.IsTrue(config.Save(false, out string message), message);
        Assert.AreEqual("good", DeviceConfig.From(Boot(files)).GetString("name"));
    }

    private static Device Boot(RamStorage files)
    {
        ConfigSchemaBuilder schema = new(2);
        schema.String("name", "");
        schema.String("conf_acl", "*");
        TestDevice kit = new(new object[] { schema.Build() }, new StorageLibrary(files), new ConfigLibrary());
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot(), kit.Platform.ConsoleText);
        return kit.Device;
    }
}
