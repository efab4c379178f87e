// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.TestKit.Ota;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Tests;

[TestClass]
public class BundleReaderTests
{
    private const string Manifest = "{\"name\": \"x\"}";

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(512)]
    public void Files_come_as_they_are_whatever_the_pieces(int pieceBytes)
    {
        RecordingReceiver receiver = new RecordingReceiver();
        BundleReader reader = Read(receiver, NewZip().ToArray(), pieceBytes);
        Assert.AreEqual("", reader.Error ?? "");
        Assert.IsTrue(reader.State == BundleReaderState.Done);
        Assert.AreEqual(Manifest, receiver.Manifest);
        Assert.AreEqual("<a.txt 5:hello><b.bin 0:>", receiver.Log);
    }

    [TestMethod]
    [DataRow("app-1.0/", "<a.txt 5:hello><b.bin 0:>")]
    [DataRow("../", "<a.txt 5:hello><b.bin 0:>")]
    [DataRow("a/../", "<../a.txt 5:hello><../b.bin 0:>")]
    public void The_first_folder_of_a_name_is_left_out(string folder, string expected)
    {
        RecordingReceiver receiver = new RecordingReceiver();
        ZipBuilder zip = new ZipBuilder();
        zip.Add("manifest.json", Bytes(Manifest));
        zip.Folder = folder;
        zip.Add("a.txt", Bytes("hello"));
        zip.Add("b.bin", new byte[0]);
        Read(receiver, zip.ToArray(), 100);
        Assert.AreEqual(expected, receiver.Log);
    }

    [TestMethod]
    public void Entries_of_folders_are_passed_over()
    {
        RecordingReceiver receiver = new RecordingReceiver();
        ZipBuilder zip = new ZipBuilder { Folder = "app-1.0/" };
        zip.Add("", new byte[0]);
        zip.Add("manifest.json", Bytes(Manifest));
        zip.Add("fs/", new byte[0]);
        zip.Add("a.txt", Bytes("hello"));
        Assert.AreEqual("", Read(receiver, zip.ToArray(), 100).Error ?? "");
        Assert.AreEqual("<a.txt 5:hello>", receiver.Log);
    }

    [TestMethod]
    public void Unwanted_files_are_passed_over_and_a_comment_is_allowed()
    {
        RecordingReceiver receiver = new RecordingReceiver { Unwanted = "a.txt" };
        ZipBuilder zip = NewZip();
        zip.Comment = "made by hand";
        Assert.AreEqual("", Read(receiver, zip.ToArray(), 100).Error ?? "");
        Assert.AreEqual("<b.bin 0:>", receiver.Log);
    }

    [TestMethod]
    public void Extra_data_of_the_manifest_are_handed_on()
    {
        RecordingReceiver receiver = new RecordingReceiver();
        ZipBuilder zip = new ZipBuilder();
        zip.Add("manifest.json", Bytes(Manifest), Bytes("some extra"));
        zip.Add("a.txt", Bytes("hello"), Bytes("other"));
        Assert.AreEqual("", Read(receiver, zip.ToArray(), 3).Error ?? "");
        Assert.AreEqual("some extra", Encoding.UTF8.GetString(receiver.Extra, 0, receiver.Extra.Length));
        Assert.AreEqual("<a.txt 5:hello>", receiver.Log);
    }

    [TestMethod]
    public void A_reader_that_waits_takes_nothing_until_it_may_go_on()
    {
        RecordingReceiver receiver = new RecordingReceiver { OnManifestAnswer = OtaAction.Wait };
        BundleReader reader = new BundleReader(receiver);
        byte[] bundle = NewZip().ToArray();
        int taken = reader.Write(bundle, 0, bundle.Length);
        Assert.IsTrue(taken < bundle.Length);
        Assert.AreEqual(0, reader.Write(bundle, taken, bundle.Length - taken));
        reader.Resume();
        Assert.AreEqual(bundle.Length - taken, reader.Write(bundle, taken, bundle.Length - taken));
        Assert.IsTrue(reader.State == BundleReaderState.Done);
    }

    [TestMethod]
    public void The_rest_of_an_unwanted_bundle_is_swallowed()
    {
        RecordingReceiver receiver = new RecordingReceiver { OnManifestAnswer = OtaAction.Skip };
        BundleReader reader = Read(receiver, NewZip().ToArray(), 50);
        Assert.IsTrue(reader.State == BundleReaderState.Done);
        Assert.AreEqual("", receiver.Log);
    }

    [TestMethod]
    [DataRow(1, 0, "Malformed archive")]
    [DataRow(8, 0, "Malformed archive (data descriptor)")]
    [DataRow(0, 8, "Cannot handle compressed .zip")]
    [DataRow(0, 12, "Cannot handle compressed .zip")]
    public void What_cannot_be_streamed_is_refused(int flags, int method, string expected)
    {
        ZipBuilder zip = new ZipBuilder { Flags = flags, Method = method };
        zip.Add("manifest.json", Bytes(Manifest));
        Assert.AreEqual(expected, Read(new RecordingReceiver(), zip.ToArray(), 100).Error);
    }

    [TestMethod]
    public void The_manifest_has_to_come_first_and_once()
    {
        ZipBuilder zip = new ZipBuilder();
        zip.Add("a.txt", Bytes("hello"));
        Assert.AreEqual(OtaTexts.BadHeader, Read(new RecordingReceiver(), zip.ToArray(), 100).Error);
        zip = NewZip();
        zip.Add("manifest.json", Bytes(Manifest));
        Assert.AreEqual(OtaTexts.Duplicate, Read(new RecordingReceiver(), zip.ToArray(), 100).Error);
    }

    [TestMethod]
    public void Names_and_manifests_have_a_largest_size()
    {
        ZipBuilder zip = NewZip();
        zip.Add(new string('n', OtaConstants.MaxFileNameBytes + 1), Bytes("x"));
        Assert.AreEqual(OtaTexts.LongName, Read(new RecordingReceiver(), zip.ToArray(), 100).Error);
        zip = new ZipBuilder();
        zip.Add("manifest.json", new byte[OtaConstants.MaxManifestBytes + 1]);
        Assert.AreEqual(OtaTexts.TooBig, Read(new RecordingReceiver(), zip.ToArray(), 100).Error);
    }

    internal static BundleReader Read(IBundleReceiver receiver, byte[] bundle, int pieceBytes)
    {
        BundleReader reader = new BundleReader(receiver);
        for (int offset = 0; offset < bundle.Length && reader.State != BundleReaderState.Failed; offset += pieceBytes)
            reader.Write(bundle, offset, bundle.Length - offset < pieceBytes ? bundle.Length - offset : pieceBytes);
        return reader;
    }

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ZipBuilder NewZip()
    {
        ZipBuilder zip = new ZipBuilder();
        zip.Add("manifest.json", Bytes(Manifest));
        zip.Add("a.txt", Bytes("hello"));
        zip.Add("b.bin", new byte[0]);
        return zip;
    }
}
