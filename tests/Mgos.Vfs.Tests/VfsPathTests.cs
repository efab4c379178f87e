// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class VfsPathTests
{
    [TestMethod]
    [DataRow("x", "/x")]
    [DataRow("/x", "/x")]
    [DataRow("/", "/")]
    [DataRow("//", "/")]
    [DataRow("///x", "/x")]
    [DataRow("/x/", "/x")]
    [DataRow("/mnt//x//", "/mnt/x")]
    [DataRow("mnt/x", "/mnt/x")]
    [DataRow("./x", "/x")]
    [DataRow("././x", "/./x")]
    [DataRow("/../x", "/../x")]
    [DataRow("..", "/..")]
    [DataRow(".", "/.")]
    public void Slashes_are_collapsed_and_dots_are_kept(string path, string expected)
    {
        Assert.AreEqual(expected, Parse(path).Text, path);
    }

    [TestMethod]
    [DataRow("/mnt/x", "/mnt", "x")]
    [DataRow("/mnt/a/b", "/mnt", "a/b")]
    [DataRow("/x", "/x", "")]
    [DataRow("/", "/", "")]
    public void The_first_component_is_the_mount_point(string path, string mount, string rest)
    {
        VfsPath parsed = Parse(path);
        Assert.AreEqual(mount, parsed.Mount, path);
        Assert.AreEqual(rest, parsed.Rest, path);
        Assert.AreEqual(rest.Length > 0, parsed.HasDirectory, path);
    }

    [TestMethod]
    public void A_dot_in_front_always_means_the_root()
    {
        VfsPath path = Parse("./mnt/x");
        Assert.IsTrue(path.IsRootOnly);
        Assert.AreEqual("mnt/x", path.RootName);
        Assert.IsFalse(Parse("/mnt/x").IsRootOnly);
        Assert.IsFalse(Parse(".x").IsRootOnly);
    }

    [TestMethod]
    public void A_path_of_254_bytes_is_the_longest()
    {
        VfsPath parsed;
        string longest = new string('a', VfsConstants.MaxPathBytes);
        Assert.AreEqual((int)VfsError.None, (int)VfsPath.Parse(longest, out parsed));
        Assert.AreEqual((int)VfsError.NameTooLong, (int)VfsPath.Parse(longest + "a", out parsed));
        Assert.AreEqual((int)VfsError.NameTooLong, (int)VfsPath.Parse(new string('\u00e9', 128), out parsed));
        Assert.IsNull(parsed);
    }

    [TestMethod]
    public void No_path_is_not_found()
    {
        VfsPath parsed;
        Assert.AreEqual((int)VfsError.NotFound, (int)VfsPath.Parse("", out parsed));
        Assert.AreEqual((int)VfsError.NotFound, (int)VfsPath.Parse(null, out parsed));
    }

    [TestMethod]
    [DataRow("/", "/")]
    [DataRow("/mnt", "/mnt")]
    [DataRow("//mnt/", "/mnt")]
    public void A_mount_point_has_one_component(string path, string expected)
    {
        string mountPoint;
        Assert.AreEqual((int)VfsError.None, (int)VfsPath.ParseMountPoint(path, out mountPoint), path);
        Assert.AreEqual(expected, mountPoint, path);
    }

    [TestMethod]
    [DataRow("mnt")]
    [DataRow("./mnt")]
    [DataRow("/a/b")]
    public void Other_mount_points_are_refused(string path)
    {
        string mountPoint;
        Assert.AreEqual((int)VfsError.InvalidArgument, (int)VfsPath.ParseMountPoint(path, out mountPoint), path);
        Assert.IsNull(mountPoint, path);
    }

    private static VfsPath Parse(string path)
    {
        VfsPath parsed;
        Assert.AreEqual((int)VfsError.None, (int)VfsPath.Parse(path, out parsed), path);
        return parsed;
    }
}
