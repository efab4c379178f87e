// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class UptimeAppTests
{
    [TestMethod]
    public void The_example_of_the_readme_logs_every_minute_and_says_bye()
    {
        FakePlatform platform = new FakePlatform();
        Device device = new Device(platform, new TestFirmware(null, new MgosLibrary[0]), new UptimeApp());
        device.Boot();
        for (int i = 0; i < 2; i++)
        {
            platform.FakeClock.Advance(60000);
            device.Loop.RunOnce();
        }

        Assert.Contains(" 00:01 and all is well\n", platform.ConsoleText);
        Assert.Contains(" 00:02 and all is well\n", platform.ConsoleText);
        device.Restart();
        Assert.Contains(" bye\n", platform.ConsoleText);
    }
}
