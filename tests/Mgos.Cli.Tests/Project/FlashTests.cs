// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Tests.Project;

/// <summary><c>mgos flash</c> with a <c>nanoff</c> that records.</summary>
public sealed class FlashTests : IDisposable
{
    private readonly FakeProgram _nanoff = new("nanoff", """exit "$(cat "$FOLDER/exit-code" 2> /dev/null || echo 0)" """);
    private readonly string _image;

    public FlashTests()
    {
        _image = Path.Combine(Directory.CreateDirectory(Path.Combine(_nanoff.Folder, "bin", "Release", "netnano1.0")).FullName, "App.bin");
        File.WriteAllBytes(_image, PeFileTests.Bytes("Mgos.Boards"));
    }

    [Fact]
    public void The_image_of_the_build_goes_through_the_running_firmware()
    {
        CommandLine.Outcome outcome = Run("--port", "/dev/ttyUSB0");
        string line = $"--nanodevice --serialport /dev/ttyUSB0 --deploy --image {_image}";
        Assert.Equal(new CommandLine.Outcome(0, "", $"nanoff {line}\n"), outcome);
        Assert.Equal([line], _nanoff.Calls);
    }

    [Fact]
    public void Firmware_comes_first_and_an_address_needs_the_boot_loader()
    {
        Assert.Equal(0, Run("--port", "serial:///dev/ttyACM1", "--target", "ESP32_REV3", "--update", "--masserase", "--address", "0x1E0000", "--firmware", _image).ExitCode);
        Assert.Equal(
            ["--target ESP32_REV3 --serialport /dev/ttyACM1 --update --masserase", $"--target ESP32_REV3 --serialport /dev/ttyACM1 --deploy --image {_image} --address 0x1E0000"],
            _nanoff.Calls);
    }

    [Fact]
    public void A_dry_run_only_prints()
    {
        Assert.Equal($"nanoff --nanodevice --serialport COM3 --deploy --image {_image}\n", Run("--port", "COM3", "--dry-run").Output);
        Assert.Empty(_nanoff.Calls);
    }

    [Theory]
    [InlineData("112", "there is no such serial port")]
    [InlineData("114", "another program has the serial port open")]
    [InlineData("160", "the chip could not be written")]
    [InlineData("3", "failed with exit code 3")]
    public void Exit_codes_are_told_in_words(string exitCode, string expected)
    {
        File.WriteAllText(Path.Combine(_nanoff.Folder, "exit-code"), exitCode);
        CommandLine.Outcome outcome = Run("--port", "COM3");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("mgos: nanoff failed", outcome.Errors);
        Assert.Contains(expected, outcome.Errors);
    }

    [Fact]
    public void A_missing_nanoff_is_told_with_its_remedy()
    {
        CommandLine.Outcome outcome = CommandLine.RunIn(_nanoff.Folder, null, new Dictionary<string, string?> { ["PATH"] = "/nowhere" }, "flash", "--port", "COM3");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("mgos: nanoff is not installed: run 'dotnet tool install -g nanoff'", outcome.Errors);
    }

    [Theory]
    [InlineData("name the serial port of the board with --port", "App.bin")]
    [InlineData("http://1.2.3.4/rpc is no serial port", "App.bin", "--port", "http://1.2.3.4/rpc")]
    [InlineData("no.bin", "no.bin", "--port", "COM3")]
    [InlineData("is no deployment image: it is no .pe of nanoFramework 1", "other.bin", "--port", "COM3")]
    public void What_cannot_be_flashed_is_refused_before_anything_is_run(string expected, string image, params string[] arguments)
    {
        File.Copy(_image, Path.Combine(_nanoff.Folder, "App.bin"));
        File.WriteAllBytes(Path.Combine(_nanoff.Folder, "other.bin"), new byte[200]);
        CommandLine.Outcome outcome = Run([image, .. arguments]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(expected, Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(_nanoff.Calls);
    }

    [Fact]
    public void Several_images_are_a_question()
    {
        string other = Path.Combine(Directory.CreateDirectory(Path.Combine(_nanoff.Folder, "bin", "Debug", "netnano1.0")).FullName, "App.bin");
        File.Copy(_image, other);
        Assert.Contains($"mgos: there are several images, name one of them: {other}, {_image}", Run("--port", "COM3").Errors);
    }

    [Theory]
    [InlineData("--update")]
    [InlineData("--address", "0x1E0000")]
    [InlineData("--masserase")]
    [InlineData("a.bin", "--firmware", "b.bin")]
    public void Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, Run(arguments).ExitCode);

    public void Dispose() => _nanoff.Dispose();

    private CommandLine.Outcome Run(params string[] arguments) => _nanoff.Run(_nanoff.Folder, ["flash", .. arguments]);
}
