// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Files;
using Mgos.ClientDevice.Launch;

namespace Mgos.Client.Tests;

/// <summary>A file of 5 MB, whose transfer is interrupted.</summary>
public sealed class PutTests(PutTests.LargeFrames device) : IClassFixture<PutTests.LargeFrames>, IDisposable
{
    private const int PieceBytes = 60000;

    private readonly byte[] _content = new byte[5_000_000];

    // Room on the device for the next test.
    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(device.Files, "*.bin"))
            File.Delete(file);
    }

    [LineTheory]
    [InlineData("http")]
    [InlineData("ws")]
    public async Task An_interrupted_transfer_leaves_the_old_file_and_is_carried_on_with(string line)
    {
        new Random(8).NextBytes(_content);
        string name = line + "-big.bin";
        string path = Path.Combine(device.Files, name);
        File.WriteAllText(path, "old");
        await InterruptAsync(line, name);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.EnumerateFiles(device.Files, "~*.put"));

        List<long> reports = [];
        await PutAsync(line, name, _content, new Recorder(progress => reports.Add(progress.Done)), CancellationToken.None);
        Assert.True(reports[0] >= _content.Length / 3, $"began at {reports[0]}");
        Assert.Equal(_content, File.ReadAllBytes(path));
        Assert.Empty(Directory.EnumerateFiles(device.Files, "~*.put"));
    }

    [LineTheory]
    [InlineData("http", 5_000_000)]
    [InlineData("mqtt", 500_000)]
    public async Task A_device_that_dies_meanwhile_keeps_the_old_file_too(string line, int size)
    {
        byte[] content = _content[..size];
        new Random(size).NextBytes(content);
        string name = line + "-dead.bin";
        string path = Path.Combine(device.Files, name);
        File.WriteAllText(path, "old");
        Recorder killer = new(progress =>
        {
            if (progress.Done > size / 2)
                device.Kill();
        });
        await Assert.ThrowsAsync<DevicePortException>(() => PutAsync(line, name, content, killer, CancellationToken.None));
        Assert.Equal("old", File.ReadAllText(path));
        device.Restart();
        await PutAsync(line, name, content, null, CancellationToken.None);
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    [Fact]
    public void Each_name_and_content_has_a_temporary_name_of_its_own()
    {
        string[] names = [DeviceFiles.TemporaryName("a", "x"u8), DeviceFiles.TemporaryName("a", "y"u8), DeviceFiles.TemporaryName("b", "x"u8)];
        Assert.Equal(3, names.Distinct().Count());
        Assert.Matches("^~[0-9a-f]{8}\\.put$", names[0]);
        Assert.StartsWith("/mnt/~", DeviceFiles.TemporaryName("/mnt/a", "x"u8));
    }

    private async Task InterruptAsync(string line, string name)
    {
        using CancellationTokenSource stop = new();
        Recorder recorder = new(progress =>
        {
            if (progress.Done > _content.Length / 2)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PutAsync(line, name, _content, recorder, stop.Token));
    }

    private async Task PutAsync(string line, string name, byte[] content, IProgress<FileProgress>? progress, CancellationToken cancel)
    {
        DeviceClientOptions options = new() { Timeout = TimeSpan.FromSeconds(line == "mqtt" ? 2 : 20) };
        await using DeviceClient client = await DeviceClient.ConnectAsync(device.Port(line), options, CancellationToken.None);
        DeviceFiles files = new(client) { PieceBytes = PieceBytes };
        await files.PutAsync(name, content, new PutOptions { Progress = progress }, cancel);
    }

    private sealed class Recorder(Action<FileProgress> action) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => action(value);
    }

    /// <summary>A device that takes frames that are long enough for a quick test.</summary>
    public sealed class LargeFrames() : AllChannels(["rpc.max_frame_size=100000", "mqtt.recv_mbuf_limit=200000"]);
}
