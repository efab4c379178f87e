// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>The command line of an app on a PC.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Help_lists_the_options()
    {
        (int exitCode, string output) = DemoDevice.RunToEnd("--help");

        Assert.Equal(0, exitCode);
        foreach (string option in new[] { "--state-dir", "--set", "--uart", "--id", "--help" })
            Assert.Contains(option, output);
    }

    [Fact]
    public void An_unknown_option_is_refused_with_exit_code_2()
    {
        (int exitCode, string output) = DemoDevice.RunToEnd("--colour");

        Assert.Equal(2, exitCode);
        Assert.Contains("--colour", output);
    }

    [Fact]
    public void A_setting_of_an_unknown_key_is_refused()
    {
        string directory = Directory.CreateTempSubdirectory("mgos-demo-").FullName;
        (int exitCode, string output) = DemoDevice.RunToEnd("--state-dir", directory, "--set", "demo.greetign=x");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("demo.greetign", output);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_signal_ends_the_device_cleanly(string signal)
    {
        using DemoDevice device = DemoDevice.Boot();
        device.Signal(signal);

        Assert.Equal(0, device.ExitCode);
        Assert.False(File.Exists(device.SerialLink), "the link to the pseudo-terminal is still there");
    }

    [Fact]
    public void Two_devices_do_not_share_a_state_directory()
    {
        using DemoDevice device = DemoDevice.Boot();
        (int exitCode, string output) = DemoDevice.RunToEnd("--state-dir", device.StateDirectory, "--set", "http.listen_addr=127.0.0.1:" + DemoDevice.FreePort());

        Assert.Equal(1, exitCode);
        Assert.Contains(device.StateDirectory, output);
    }

    [Fact]
    public void A_port_that_is_taken_is_named_with_its_key()
    {
        using DemoDevice device = DemoDevice.Boot();
        string directory = Directory.CreateTempSubdirectory("mgos-demo-").FullName;
        (int exitCode, string output) = DemoDevice.RunToEnd("--state-dir", directory, "--set", $"http.listen_addr=127.0.0.1:{device.Port}");

        Assert.Equal(1, exitCode);
        Assert.Contains("http.listen_addr", output);
    }

    [Fact]
    public void The_boot_is_logged_and_ends_with_where_to_reach_the_device()
    {
        using DemoDevice device = DemoDevice.Boot();
        device.WaitForLog("Listening on ", 2);

        Assert.Matches(@"Demo 0\.1 \(\d{8}-\d{6}/", device.Log);
        Assert.Contains($"http://127.0.0.1:{device.Port}", device.Log);
        Assert.Contains(device.SerialLink, device.Log);
    }
}
