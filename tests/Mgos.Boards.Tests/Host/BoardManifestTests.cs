// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;
using Mgos.Build;
using nanoFramework.TestFramework;

namespace Mgos.Boards.Tests.Host;

/// <summary>What the manifest makes of the name of a board.</summary>
[TestClass]
public class BoardManifestTests
{
    [TestMethod]
    [DataRow("esp32", "", "13 high|-1 high|-1 high|0 up|-1 down|-1 down")]
    [DataRow("ubuntu", "", "-1 high|-1 high|-1 high|-1 down|-1 down|-1 down")]
    [DataRow("esp32", "no-such-board", "13 high|-1 high|-1 high|0 up|-1 down|-1 down")]
    [DataRow("esp32", "ESP32-DEVKITC", "13 high|-1 high|-1 high|0 up|-1 down|-1 down")]
    [DataRow("ubuntu", "ESP32-DEVKITC", "-1 high|-1 high|-1 high|0 up|-1 down|-1 down")]
    [DataRow("esp32", "ESP32-EVB", "32 high|33 high|-1 high|34 up|-1 down|-1 down")]
    [DataRow("esp32", "ESP32-POE", "13 high|-1 high|-1 high|34 up|-1 down|-1 down")]
    [DataRow("esp32", "ESP32-WROVER-KIT", "0 high|2 high|4 high|0 up|-1 down|-1 down")]
    [DataRow("esp32", "M5STACK", "-1 high|-1 high|-1 high|39 up|38 up|37 up")]
    public void A_board_has_its_pins(string platform, string board, string expected) => Assert.AreEqual(expected, Parts(platform, board, ""));

    [TestMethod]
    public void The_app_has_the_last_word() =>
        Assert.AreEqual("2 low|-1 high|-1 high|34 up|-1 down|-1 down", Parts("esp32", "ESP32-POE", "config_schema: [[\"board.led1.pin\", 2], [\"board.led1.active_high\", false]]"));

    private static string Parts(string platform, string board, string more)
    {
        var folder = Directory.CreateTempSubdirectory("mgos-boards-");
        try
        {
            var file = Path.Combine(folder.FullName, "mos.yml");
            File.WriteAllText(file, "name: app\ntype: app\nno_implicit_init_deps: true\nlibs: [{name: Mgos.Boards}]\n" + (board.Length == 0 ? "" : "build_vars: {BOARD: " + board + "}\n") + more + "\n");
            var reporter = new Reporter(TextWriter.Null);
            var app = ManifestReader.Read(file, reporter);
            var libraries = new[] { "Mgos.Boards", "Mgos.Config", "Mgos.Core", "Mgos.Json", "Mgos.Vfs" }.Select(name => ManifestReader.Read(Path.Combine(Repository(), "libs", name, "mos.yml"), reporter));
            var graph = ManifestGraph.Build(app, libraries, platform, "0.1", reporter);
            var schema = ConfigSchemaMerger.Merge([.. graph.Libraries.SelectMany(library => library.Schema), .. app.Schema]);
            var parts = schema.Children.Single(entry => entry.Name == "board").Children;
            return string.Join("|", parts.Select(PartOf));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PartOf(ConfigEntry part)
    {
        var values = part.Children.ToDictionary(entry => entry.Name, entry => Convert.ToString(entry.Default)!.ToLowerInvariant());
        return values["pin"] + (values.TryGetValue("active_high", out var high) ? (high == "true" ? " high" : " low") : values["pull_up"] == "true" ? " up" : " down");
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "refs")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
