// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class FileSystemImageTests
{
    [TestMethod]
    public void The_first_boot_installs_what_is_not_there()
    {
        using Fixture f = new Fixture();
        f.Image("index.html", "1");
        f.Image("conf0.json", "{}");
        TestFiles.Put(f.Files, "index.html", "mine");
        Assert.AreEqual(1, f.Install("a"));
        Assert.AreEqual("mine", f.Get("index.html"));
        Assert.AreEqual("{}", f.Get("conf0.json"));
    }

    [TestMethod]
    public void The_same_build_installs_nothing_more()
    {
        using Fixture f = new Fixture();
        f.Image("index.html", "1");
        Assert.AreEqual(1, f.Install("a"));
        f.Image("index.html", "2");
        TestFiles.Put(f.Files, "own.txt", "mine");
        f.Files.Remove("index.html");
        Assert.AreEqual(0, f.Install("a"));
        Assert.IsNull(f.Get("index.html"));
    }

    [TestMethod]
    public void An_empty_root_is_filled_again()
    {
        using Fixture f = new Fixture();
        f.Image("index.html", "1");
        f.Install("a");
        f.Files.Remove("index.html");
        Assert.AreEqual(1, f.Install("a"));
        Assert.AreEqual("1", f.Get("index.html"));
    }

    [TestMethod]
    public void A_new_build_replaces_what_the_user_has_not_changed()
    {
        using Fixture f = new Fixture();
        f.Image("index.html", "1");
        f.Image("style.css", "1");
        f.Image("old.js", "1");
        f.Install("a");
        TestFiles.Put(f.Files, "style.css", "mine");
        TestFiles.Put(f.Files, "own.txt", "mine");
        f.Image("index.html", "2");
        f.Image("style.css", "2");
        f.Image("new.js", "2");
        f.NoImage("old.js");
        Assert.AreEqual(2, f.Install("b"));
        Assert.AreEqual("2", f.Get("index.html"));
        Assert.AreEqual("2", f.Get("new.js"));
        Assert.AreEqual("mine", f.Get("style.css"));
        Assert.AreEqual("mine", f.Get("own.txt"));
        Assert.AreEqual("1", f.Get("old.js"));
    }

    [TestMethod]
    public void A_file_put_back_by_the_user_is_replaced_again()
    {
        using Fixture f = new Fixture();
        f.Image("x", "1");
        f.Install("a");
        TestFiles.Put(f.Files, "x", "mine");
        f.Image("x", "2");
        f.Install("b");
        Assert.AreEqual("mine", f.Get("x"));
        TestFiles.Put(f.Files, "x", "1");
        f.Install("c");
        Assert.AreEqual("2", f.Get("x"));
    }

    [TestMethod]
    public void Defaults_are_always_replaced_and_settings_never()
    {
        using Fixture f = new Fixture();
        f.Image("conf0.json", "{1}");
        f.Image("conf9.json", "{1}");
        f.Install("a");
        Assert.AreEqual("{1}", f.Get("conf9.json"));
        TestFiles.Put(f.Files, "conf0.json", "mine");
        f.Image("conf0.json", "{2}");
        f.Image("conf9.json", "{2}");
        f.Install("b");
        Assert.AreEqual("{2}", f.Get("conf0.json"));
        Assert.AreEqual("{1}", f.Get("conf9.json"));
    }

    [TestMethod]
    public void A_file_that_does_not_fit_keeps_nothing_else_back_and_is_tried_again()
    {
        using Fixture f = new Fixture();
        f.Image("a", "1");
        f.Image("b", "1");
        f.Image("z", "1");
        f.Install("1");
        f.Image("a", "2");
        f.Image("b", new string('b', 70000));
        f.Image("z", "2");
        Assert.ThrowsException(typeof(IOException), () => f.Install("2"));
        Assert.AreEqual("2 1 2", f.Get("a") + " " + f.Get("b") + " " + f.Get("z"));
        f.Image("b", "2");
        Assert.AreEqual(1, f.Install("2"));
        f.Image("a", "3");
        f.Image("b", "3");
        Assert.AreEqual(2, f.Install("3"));
    }

    [TestMethod]
    public void An_installation_without_its_stamp_is_repeated()
    {
        using Fixture f = new Fixture();
        f.Image("a", "1");
        f.Install("1");
        f.Image("a", "2");
        TestFiles.Put(f.Files, "a", "2");
        Assert.AreEqual(0, f.Install("2"));
        f.Image("a", "3");
        Assert.AreEqual(1, f.Install("3"));
    }

    [TestMethod]
    public void No_image_is_no_error()
    {
        using Fixture f = new Fixture();
        Directory.Delete(Path.Combine(f.Directory.Path, "image"));
        Assert.AreEqual(0, f.Install("a"));
    }

    private sealed class Fixture : System.IDisposable
    {
        internal Fixture()
        {
            System.IO.Directory.CreateDirectory(Path.Combine(Directory.Path, "image"));
        }

        internal TemporaryDirectory Directory { get; } = new TemporaryDirectory();

        internal VirtualFileSystem Files { get; } = TestFiles.NewRam(65536);

        public void Dispose() => Directory.Dispose();

        internal void Image(string name, string text) => File.WriteAllText(Path.Combine(Directory.Path, "image", name), text);

        internal void NoImage(string name) => File.Delete(Path.Combine(Directory.Path, "image", name));

        internal string Get(string name) => TestFiles.Get(Files, name);

        internal int Install(string buildId) =>
            new FileSystemImage(Path.Combine(Directory.Path, "image"), Path.Combine(Directory.Path, "stamp")).Install(Files, buildId);
    }
}
