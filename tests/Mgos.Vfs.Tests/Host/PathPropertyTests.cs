// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class PathPropertyTests
{
    [TestMethod]
    public void Any_path_is_clean_after_parsing_and_parsing_again_changes_nothing()
    {
        Check.One(Settings, Prop.ForAll(Paths, path =>
        {
            VfsPath parsed;
            if (VfsPath.Parse(path, out parsed) != VfsError.None)
                return parsed == null;
            VfsPath again;
            return VfsPath.Parse(parsed.Text, out again) == (parsed.Text.Length > VfsConstants.MaxPathBytes ? VfsError.NameTooLong : VfsError.None)
                && (again == null || again.Text == parsed.Text)
                && parsed.Text[0] == '/' && !parsed.Text.Contains("//")
                && (parsed.Text.Length == 1 || !parsed.Text.EndsWith('/'))
                && parsed.Mount + (parsed.HasDirectory ? "/" : "") + parsed.Rest == parsed.Text;
        }));
    }

    [TestMethod]
    public void An_allowed_name_is_one_component_everywhere()
    {
        Check.One(Settings, Prop.ForAll(Paths, name =>
        {
            if (FileName.Check(name, VfsConstants.MaxNameBytes) != VfsError.None)
                return true;
            return name.IndexOfAny("/\\:*?\"<>|".ToCharArray()) < 0
                && name != "." && name != ".."
                && name.All(c => c >= ' ' && c != 0x7f)
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) == name
                && System.IO.Path.GetFileName(name) == name
                && System.IO.Path.GetFullPath(System.IO.Path.Combine("/base", name)) == "/base/" + name;
        }));
    }

    [TestMethod]
    public void Any_device_table_comes_to_an_end()
    {
        Check.One(Settings, Prop.ForAll(Paths, table =>
        {
            DeviceTableReader reader = new DeviceTableReader(table);
            int entries = 0;
            while (reader.Read())
                entries++;
            return entries <= table.Length;
        }));
    }

    private static Config Settings => Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static Arbitrary<string> Paths =>
        Gen.ArrayOf(Gen.Frequency((6, Gen.Elements("/./ab.|# \n\\:C~".ToCharArray())), (1, ArbMap.Default.GeneratorFor<char>())))
            .Select(characters => new string(characters)).ToArbitrary();
}
