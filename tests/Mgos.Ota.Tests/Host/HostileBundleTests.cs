// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Mgos.TestKit.Ota;
using Xunit;

namespace Mgos.Ota.Tests;

public sealed class HostileBundleTests
{
    private const int PieceBytes = 64;

    private static readonly byte[] s_bundle = CreateBundle();

    [Fact]
    public void A_bundle_that_ends_at_any_byte_is_not_complete()
    {
        for (int length = 0; length < s_bundle.Length; length++)
        {
            BundleReader reader = BundleReaderTests.Read(new RecordingReceiver(), s_bundle[..length], PieceBytes);
            Assert.True(reader.State == BundleReaderState.Reading, "complete after " + length + " of " + s_bundle.Length + " bytes");
        }
    }

    [Fact]
    public void A_changed_bit_is_refused_or_changes_nothing()
    {
        RecordingReceiver whole = new RecordingReceiver();
        BundleReaderTests.Read(whole, s_bundle, PieceBytes);
        int accepted = 0;
        for (int bit = 0; bit < s_bundle.Length * 8; bit++)
        {
            byte[] changed = (byte[])s_bundle.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            RecordingReceiver receiver = new RecordingReceiver();
            BundleReader reader = BundleReaderTests.Read(receiver, changed, PieceBytes);
            if (reader.State != BundleReaderState.Done)
                continue;
            accepted++;
            Assert.True(receiver.Log == whole.Log && receiver.Manifest == whole.Manifest, "bit " + bit + " is accepted with " + receiver.Log);
        }

        // Left over: who made the archive, what files are like on a disk, and the texts that are passed over.
        Assert.InRange(accepted, 1, 600);
    }

    [Fact]
    public void Every_byte_of_every_header_may_have_any_value()
    {
        RecordingReceiver whole = new RecordingReceiver();
        BundleReaderTests.Read(whole, s_bundle, PieceBytes);
        for (int at = 0; at < s_bundle.Length; at++)
        {
            foreach (byte value in new byte[] { 0x00, 0x01, 0x7f, 0x80, 0xff, (byte)'/', (byte)'.' })
            {
                byte[] changed = (byte[])s_bundle.Clone();
                changed[at] = value;
                RecordingReceiver receiver = new RecordingReceiver();
                BundleReader reader = BundleReaderTests.Read(receiver, changed, PieceBytes);
                Assert.True(reader.State != BundleReaderState.Done || receiver.Log == whole.Log, "byte " + at + " = " + value + " is accepted with " + receiver.Log);
            }
        }
    }

    [Fact]
    public void Junk_never_hurts()
    {
        Random random = new Random(1);
        for (int i = 0; i < 20000; i++)
        {
            byte[] junk = (byte[])s_bundle.Clone();
            int at = random.Next(junk.Length);
            int count = random.Next(1, junk.Length - at + 1);
            random.NextBytes(junk.AsSpan(at, count));
            Assert.NotEqual(BundleReaderState.Waiting, BundleReaderTests.Read(new RecordingReceiver(), junk, 1 + random.Next(200)).State);
        }
    }

    [Fact]
    public void Archives_of_dotnet_in_stored_mode_are_accepted()
    {
        using MemoryStream stream = new MemoryStream();
        using (ZipArchive archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Add(archive, "app-1.0/manifest.json", "{}");
            Add(archive, "app-1.0/a.txt", "hello");
        }

        RecordingReceiver receiver = new RecordingReceiver();
        BundleReader reader = BundleReaderTests.Read(receiver, stream.ToArray(), PieceBytes);
        Assert.Null(reader.Error);
        Assert.Equal(BundleReaderState.Done, reader.State);
        Assert.Equal("<a.txt 5:hello>", receiver.Log);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static byte[] CreateBundle()
    {
        ZipBuilder zip = new ZipBuilder { Folder = "app-1.0/", Comment = "c" };
        zip.Add("manifest.json", Encoding.UTF8.GetBytes("{\"name\": \"x\"}"), new byte[] { 0x3a, 0x29, 2, 0, (byte)'{', (byte)'}' });
        zip.Add("a.txt", Encoding.UTF8.GetBytes("hello"));
        zip.Add("b.txt", Encoding.UTF8.GetBytes("some longer text in a second file"));
        return zip.ToArray();
    }
}
