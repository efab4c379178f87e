// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Fs.Tests;

/// <summary>The work during which the power is cut, as on a board so on a PC.</summary>
internal static class PowerCuts
{
    internal const string Before = "other=kept x=0123456789";

    private const string NewFile = "{\"filename\":\"new\",\"data\":\"YWJj\"}";

    internal static readonly string[] Names =
    {
        "Config.Set over a saved configuration",
        "Config.Set as the first saved configuration",
        "Config.Set over the old name of the file",
        "Config.Set on level 3",
        "Config.Set for one boot",
        "Config.Save",
        "FS.Put of a new file",
        "FS.Put in place of a file",
        "FS.Put without data",
        "FS.Put behind the end",
        "FS.Put behind the end of no file",
        "FS.Put in the middle",
        "FS.Put across the end",
        "FS.Put beyond the end",
        "FS.Put in chunks",
        "FS.Rename to a new name",
        "FS.Rename over a file",
        "FS.Rename onto itself",
        "FS.Rename to another case",
        "FS.Remove",
    };

    internal static TestKit.Storage.PowerCutScenario Create(string name)
    {
        string set = "{\"config\":{\"wifi\":" + ConfigScenario.New + "},\"save\":true}";
        switch (name)
        {
            case "Config.Set over a saved configuration": return new ConfigScenario("conf9.json", "Config.Set", set);
            case "Config.Set as the first saved configuration": return new ConfigScenario(null, "Config.Set", set);
            case "Config.Set over the old name of the file": return new ConfigScenario("conf.json", "Config.Set", set);
            case "Config.Set on level 3": return new ConfigScenario("conf3.json", "Config.Set", "{\"level\":3," + set.Substring(1));
            case "Config.Set for one boot": return new ConfigScenario("conf9.json", "Config.Set", "{\"try_once\":true," + set.Substring(1));
            case "Config.Save": return new ConfigScenario("conf9.json", "Config.Save", "{}");
            case "FS.Put of a new file": return Files("FS.Put", NewFile, "new=abc other=kept x=0123456789");
            case "FS.Put in place of a file": return Files("FS.Put", "{\"filename\":\"x\",\"data\":\"YWJj\"}", "other=kept x=abc");
            case "FS.Put without data": return Files("FS.Put", "{\"filename\":\"x\",\"data\":\"\"}", "other=kept x=");
            case "FS.Put behind the end": return Files("FS.Put", "{\"filename\":\"x\",\"append\":true,\"data\":\"YWJj\"}", "other=kept x=0123456789abc");
            case "FS.Put behind the end of no file": return Files("FS.Put", "{\"append\":true," + NewFile.Substring(1), "new=abc other=kept x=0123456789");
            case "FS.Put in the middle": return Files("FS.Put", "{\"filename\":\"x\",\"offset\":2,\"data\":\"YWJj\"}", "other=kept x=01abc56789");
            case "FS.Put across the end": return Files("FS.Put", "{\"filename\":\"x\",\"offset\":8,\"data\":\"YWJj\"}", "other=kept x=01234567abc");
            case "FS.Put beyond the end": return Files("FS.Put", "{\"filename\":\"x\",\"offset\":10,\"data\":\"YWJj\"}", "other=kept x=0123456789abc");
            case "FS.Put in chunks": return Chunks();
            case "FS.Rename to a new name": return Files("FS.Rename", "{\"src\":\"x\",\"dst\":\"y\"}", "other=kept y=0123456789");
            case "FS.Rename over a file": return Files("FS.Rename", "{\"src\":\"x\",\"dst\":\"other\"}", "other=0123456789");
            case "FS.Rename onto itself": return Files("FS.Rename", "{\"src\":\"x\",\"dst\":\"/x\"}", Before);
            case "FS.Rename to another case": return Files("FS.Rename", "{\"src\":\"x\",\"dst\":\"X\"}", "X=0123456789 other=kept");
            default: return Files("FS.Remove", "{\"filename\":\"x\"}", "other=kept");
        }
    }

    private static FilesScenario Files(string method, string args, string after) => new FilesScenario(Before, new FilesStep(method, args, after));

    // As mos put does it.
    private static FilesScenario Chunks() => new FilesScenario(
        Before,
        new FilesStep("FS.Put", "{\"filename\":\"x\",\"offset\":0,\"append\":false,\"data\":\"YWJj\"}", "other=kept x=abc"),
        new FilesStep("FS.Put", "{\"filename\":\"x\",\"offset\":3,\"append\":true,\"data\":\"ZGVm\"}", "other=kept x=abcdef"),
        new FilesStep("FS.Put", "{\"filename\":\"x\",\"offset\":6,\"append\":true,\"data\":\"Zw==\"}", "other=kept x=abcdefg"));
}
