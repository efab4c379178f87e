// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Xunit.Abstractions;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>The process is killed at random moments of updates. A few times by default; MGOS_LONG=1 has it done 500 times.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int LongestMilliseconds = 1300;

    private static int Kills => Environment.GetEnvironmentVariable("MGOS_LONG") == "1" ? 500 : 6;

    [Fact]
    public async Task A_killed_device_comes_up_with_one_of_the_versions_and_all_files()
    {
        Random random = new(1);
        using OtaDevice device = new();
        device.InstallFirst();
        string running = "1.0";
        int switched = 0;
        for (int i = 0; i < Kills; i++)
        {
            string other = running == "1.0" ? "2.0" : "1.0";
            int commitTimeout = random.Next(3) == 0 ? 60 : 0;
            Task push = Task.Run(() => device.Push(Bundles.Of(other), commitTimeout));
            await Task.Delay(random.Next(LongestMilliseconds));
            device.Kill();
            await push;
            device.StartAgain();
            string found = device.WaitForAnyVersion();
            Assert.True(found is "1.0" or "2.0", found);
            device.CheckFiles();
            switched += found == running ? 0 : 1;

            // What is on trial now is undone by the next kill.
            device.Call("OTA.Commit", "{}");
            running = found;
        }

        output.WriteLine($"{Kills} kills, {switched} of them behind the change of version");
        Assert.Equal("1 Update applied, rebooting", device.Push(Bundles.Of("2.0"), 0));
        device.WaitForVersion("2.0");
        device.CheckFiles();
    }
}
