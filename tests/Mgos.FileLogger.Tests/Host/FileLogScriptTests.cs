// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Mjs.Host.Tests;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.FileLogger.Tests.Host;

/// <summary>The module api_file_logger.js.</summary>
[TestClass]
public class FileLogScriptTests
{
    [TestMethod]
    public void Script_writes_lines()
    {
        using ScriptRig rig = Rig(true);
        rig.Run("load('api_file_logger.js'); FileLog.print(2, '-hello'); FileLog.print(3, '-too much');");
        rig.Check("FileLog.flush()", "true");
        string name = FileLog.From(rig.Kit.Device).CurrentFileName;
        rig.Check("FileLog.currentFileName()", "\"" + name + "\"");
        Assert.AreEqual("-hello\n", Encoding.UTF8.GetString(VirtualFileSystem.From(rig.Kit.Device).ReadFile(name)));
        rig.Run("FileLog.rotate();");
        Assert.AreEqual(2, FileLog.From(rig.Kit.Device).FileCount);
    }

    [TestMethod]
    public void Script_runs_without_a_log()
    {
        using ScriptRig rig = Rig(false);
        rig.Check("load('api_file_logger.js'); FileLog.print(2, 'x'); FileLog.rotate(); [FileLog.flush(), FileLog.currentFileName()]", "[false,\"\"]");
    }

    private static ScriptRig Rig(bool isEnabled)
    {
        ConfigSchemaBuilder schema = new(FileLogBench.SchemaEntries + ScriptRig.SchemaEntries);
        FileLogBench.AddSchema(schema, new FileLogBench { Include = "-", IsEnabled = isEnabled });
        return new ScriptRig(schema, new FileLoggerLibrary());
    }
}
