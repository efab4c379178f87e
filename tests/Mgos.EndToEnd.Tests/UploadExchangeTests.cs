// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>Files in both directions, by curl.</summary>
public sealed class UploadExchangeTests : IDisposable
{
    private const int PartBytes = 4 * 1024 * 1024;
    private const int PartCount = 5;
    private const int AllowedGrowthBytes = 16 * 1024 * 1024;

    private readonly DemoDevice _device = DemoDevice.Boot();
    private readonly string _directory = Directory.CreateTempSubdirectory("mgos-upload-").FullName;

    public void Dispose()
    {
        _device.Dispose();
        Directory.Delete(_directory, true);
    }

    [CurlFact]
    public void Form_of_20_MB_is_written_without_being_held_in_memory()
    {
        byte[] content = RandomBytes(PartBytes);
        string file = Store("big.bin", content);
        Assert.Equal("Ok.\r\n", Curl("-F", $"file=@{Store("small.bin", [1, 2, 3])}", Url("upload")));
        long before = _device.PeakMemoryBytes;

        string[] parts = [.. Enumerable.Repeat(new[] { "-F", $"file=@{file}" }, PartCount).SelectMany(part => part)];
        Assert.Equal("Ok.\r\n", Curl([.. parts, Url("upload")]));

        Assert.True(_device.PeakMemoryBytes - before < AllowedGrowthBytes, $"{before} -> {_device.PeakMemoryBytes}");
        string back = Path.Combine(_directory, "back");
        Curl("-o", back, Url("big.bin"));
        Assert.Equal(content, File.ReadAllBytes(back));
    }

    [CurlFact]
    public void File_goes_in_and_comes_out_whole_and_in_part()
    {
        byte[] content = RandomBytes(3_000_000);
        Assert.Equal("Ok.\r\n201", Curl("-T", Store("data.bin", content), "-w", "%{http_code}", Url("upload/")));
        string whole = Path.Combine(_directory, "whole");
        Curl("-o", whole, Url("data.bin"));
        Assert.Equal(content, File.ReadAllBytes(whole));
        string part = Path.Combine(_directory, "part");
        Assert.Equal("206", Curl("-r", "1000000-1999999", "-o", part, "-w", "%{http_code}", Url("data.bin")));
        Assert.Equal(content[1_000_000..2_000_000], File.ReadAllBytes(part));

        // Goes on where a download was broken off.
        File.WriteAllBytes(part, content[..5]);
        Curl("-C", "-", "-o", part, Url("data.bin"));
        Assert.Equal(content, File.ReadAllBytes(part));
        string head = Curl("-I", Url("data.bin"));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", head);
        Assert.Contains("Accept-Ranges: bytes\r\nContent-Type: application/octet-stream\r\nConnection: keep-alive\r\nContent-Length: 3000000\r\n", head);
    }

    [CurlFact]
    public void Compressed_script_is_unpacked_by_the_client()
    {
        MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Optimal, true))
            gzip.Write(Encoding.ASCII.GetBytes("let a = 1;"));
        Curl("-T", Store("app.js.gz", zipped.ToArray()), Url("upload/"));

        Assert.Equal("let a = 1;", Curl("--compressed", Url("app.js")));
        Assert.Equal("404", Curl("-o", Path.Combine(_directory, "none"), "-w", "%{http_code}", Url("app.js")));
    }

    [CurlFact]
    public void Refused_upload_is_explained_and_leaves_the_old_file()
    {
        Curl("-T", Store("old.txt", "old"u8.ToArray()), Url("upload/"));
        string large = Store("old.txt", RandomBytes(20_000_000));
        string small = Store("small.txt", [1, 2, 3]);
        string answer = Curl("-T", large, "-w", "%{http_code}", Url("upload/"));
        Assert.Equal("No space for old.txt\r\n413", answer);
        Assert.Equal("Not allowed to upload ../x\r\n403", Curl("-F", $"file=@{small};filename=../x", "-w", "%{http_code}", Url("upload")));
        Assert.Equal("old", Curl(Url("old.txt")));
    }

    private string Url(string path) => $"http://127.0.0.1:{_device.Port}/{path}";

    private string Store(string name, byte[] content)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] RandomBytes(int count)
    {
        byte[] data = new byte[count];
        new Random(count).NextBytes(data);
        return data;
    }

    private static string Curl(params string[] arguments)
    {
        ProcessStartInfo start = new("curl", ["-sS", "--max-time", "120", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"curl {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
