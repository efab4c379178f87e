// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using Xunit;

namespace Mgos.Ota.Tests;

/// <summary>Bundles made by other programs, which store the files and put the manifest first.</summary>
public sealed class OtherZipToolTests : IDisposable
{
    private const string Manifest = "{\"name\": \"x\"}";
    private const string Python = "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_STORED) as z:\n    for n in sys.argv[2:]: z.write(n)\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-zip-").FullName;

    public OtherZipToolTests()
    {
        Write("manifest.json", Manifest);
        Write("0manifest.json", Manifest);
        Write("a.txt", "hello");
        Write("b.bin", "");
        Write("app-1.0/manifest.json", Manifest);
        Write("app-1.0/fs/a.txt", "hello");
        Write("pack.py", Python);
    }

    [ToolFact("zip")]
    public void Info_Zip() => Check("<a.txt 5:hello><b.bin 0:>", new[] { "zip", "-0", "fw.zip", "manifest.json", "a.txt", "b.bin" });

    [ToolFact("zip")]
    public void Info_Zip_without_extra_fields() => Check("<a.txt 5:hello>", new[] { "zip", "-0", "-X", "fw.zip", "manifest.json", "a.txt" });

    // With entries for the folders themselves.
    [ToolFact("zip")]
    public void Info_Zip_of_a_folder() =>
        Check("<fs/a.txt 5:hello>", new[] { "zip", "-0", "fw.zip", "app-1.0/", "app-1.0/manifest.json" }, new[] { "zip", "-0", "-r", "fw.zip", "app-1.0/fs" });

    [ToolFact("python3")]
    public void Python_zipfile() => Check("<a.txt 5:hello><b.bin 0:>", new[] { "python3", "pack.py", "fw.zip", "manifest.json", "a.txt", "b.bin" });

    [ToolFact("python3")]
    public void Python_zipfile_of_a_folder() => Check("<fs/a.txt 5:hello>", new[] { "python3", "pack.py", "fw.zip", "app-1.0/manifest.json", "app-1.0/fs/a.txt" });

    // It sorts by name, and keeps the order when it renames.
    [ToolFact("7z")]
    public void Seven_Zip() =>
        Check("<a.txt 5:hello><b.bin 0:>", new[] { "7z", "a", "-tzip", "-mx0", "fw.zip", "0manifest.json", "a.txt", "b.bin" }, new[] { "7z", "rn", "fw.zip", "0manifest.json", "manifest.json" });

    [ToolFact("zip")]
    public void Compressed_by_Info_Zip_is_refused()
    {
        Write("manifest.json", new string(' ', 1000) + Manifest);
        Run(new[] { "zip", "-9", "fw.zip", "manifest.json" });
        Assert.Equal(OtaTexts.Compressed, Read(new RecordingReceiver()).Error);
    }

    // Written to a pipe: the sizes are known only behind the content.
    [ToolFact("zip")]
    public void Streamed_by_Info_Zip_is_refused()
    {
        Run(new[] { "sh", "-c", "zip -0 - manifest.json | cat > fw.zip" });
        Assert.Equal(OtaTexts.Descriptor, Read(new RecordingReceiver()).Error);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private void Check(string expected, params string[][] commands)
    {
        foreach (string[] command in commands)
            Run(command);
        RecordingReceiver receiver = new RecordingReceiver();
        BundleReader reader = Read(receiver);
        Assert.Equal("", reader.Error ?? "");
        Assert.True(reader.State == BundleReaderState.Done);
        Assert.Equal(Manifest, receiver.Manifest);
        Assert.Equal(expected, receiver.Log);
    }

    private BundleReader Read(IBundleReceiver receiver) => BundleReaderTests.Read(receiver, File.ReadAllBytes(Path.Combine(_folder, "fw.zip")), 100);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    private void Run(string[] command)
    {
        ProcessStartInfo start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start);
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
