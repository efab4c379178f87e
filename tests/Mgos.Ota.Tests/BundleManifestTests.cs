// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Tests;

[TestClass]
public class BundleManifestTests
{
    [TestMethod]
    [DataRow("", "Failed to parse manifest")]
    [DataRow("{", "Failed to parse manifest")]
    [DataRow("[1]", "Required manifest field missing")]
    [DataRow("{\"version\": \"1\", \"build_id\": \"b\", \"parts\": {}}", "Required manifest field missing")]
    [DataRow("{\"platform\": \"p\", \"build_id\": \"b\", \"parts\": {}}", "Required manifest field missing")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"parts\": {}}", "Required manifest field missing")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\"}", "Required manifest field missing")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": []}", "Required manifest field missing")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": {\"a\": {\"size\": -1}}}", "Invalid manifest")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": {\"a\": {\"size\": 4294967296}}}", "Invalid manifest")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": {\"a\": {\"cs_sha1\": \"12\"}}}", "Invalid checksum format")]
    [DataRow("{\"platform\": \"p\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": {\"a\": {\"cs_sha256\": null}}}", "Invalid checksum format")]
    public void What_is_missing_or_wrong_is_told(string text, string expected)
    {
        BundleManifest manifest;
        Assert.AreEqual(expected, BundleManifest.TryRead(Encoding.UTF8.GetBytes(text), out manifest));
        Assert.IsNull(manifest);
    }

    [TestMethod]
    public void Parts_are_found_by_the_entry_that_they_name()
    {
        BundleManifest manifest = Read("\"a\": {\"src\": \"a.pe\", \"type\": \"pe\", \"size\": 5, \"order\": 3, \"entry\": \"N.T\"}, \"b\": {\"fill\": 255}, \"c\": {\"src\": \"c.txt\"}");
        Assert.AreEqual(3, manifest.PartCount);
        ManifestPart part = manifest.FindPart("a.pe");
        Assert.AreEqual("a pe 5 3 N.T 0", part.Name + " " + part.Type + " " + part.Size.ToString() + " " + part.Order.ToString() + " " + part.Entry + " " + part.Index.ToString());
        part = manifest.FindPart("c.txt");
        Assert.AreEqual("c  -1 2", part.Name + " " + part.Type + " " + part.Size.ToString() + " " + part.Index.ToString());
        Assert.IsNull(manifest.FindPart("a"));
    }

    [TestMethod]
    [DataRow("nanoesp32", true)]
    [DataRow("NANOESP32", true)]
    [DataRow("nanoesp32c3", false)]
    [DataRow("esp32", false)]
    public void The_platform_of_the_manifest_begins_with_that_of_the_device(string platform, bool expected) =>
        Assert.AreEqual(expected, Read("").IsFor(platform));

    private static BundleManifest Read(string parts)
    {
        BundleManifest manifest;
        string text = "{\"platform\": \"nanoesp32\", \"version\": \"1\", \"build_id\": \"b\", \"parts\": {" + parts + "}}";
        Assert.AreEqual("", BundleManifest.TryRead(Encoding.UTF8.GetBytes(text), out manifest) ?? "");
        return manifest;
    }
}
