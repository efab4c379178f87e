// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Loopback;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

/// <summary>A booted device with the script engine, the modules that the test names, and files in memory.</summary>
internal sealed class ScriptBench
{
    /// <summary>Boots a device.</summary>
    /// <param name="modules">Modules with blanks between them, without <c>api_</c> and <c>.js</c>; each is loaded. Empty for none.</param>
    internal ScriptBench(string modules)
        : this(modules, new string[0], new string[0])
    {
    }

    /// <summary>Boots a device with scripts on it.</summary>
    internal ScriptBench(string modules, string[] names, string[] texts)
    {
        ArrayList allNames = new ArrayList();
        ArrayList allTexts = new ArrayList();
        AddModules(allNames, allTexts);
        for (int i = 0; i < names.Length; i++)
        {
            allNames.Add(names[i]);
            allTexts.Add(texts[i]);
        }

        FilesLibrary files = new FilesLibrary(ToArray(allNames), ToArray(allTexts));
        Kit = new TestDevice(new object[] { CreateSchema() }, new VfsLibrary(), files, new ConfigLibrary(), new RpcLibrary(), new LoopbackLibrary(), new MjsHostLibrary());
        Kit.Device.Info.Id = "dev1";
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Kit.Step();
        Load(modules);
    }

    internal TestDevice Kit { get; }

    /// <summary>What a test offers to scripts.</summary>
    internal object Functions { get; set; }

    internal Device Device => Kit.Device;

    internal MjsHost Host => MjsHost.From(Kit.Device);

    internal string Log => Kit.Platform.ConsoleText;

    internal VirtualFileSystem Files => VirtualFileSystem.From(Kit.Device);

    /// <summary>Runs a script that has to succeed.</summary>
    internal void Run(string text) => Assert.IsTrue(Host.Execute(text, "test.js"), text + "\n" + Host.Engine.LastError);

    /// <summary>Runs an expression and gives its value as JSON; what has none as the name of its type.</summary>
    internal string Value(string text)
    {
        Run(text);
        byte[] json = Host.Engine.Result.ToJson();
        return json == null || json.Length == 0 ? NameOf(Host.Engine.Result.Type) : Encoding.UTF8.GetString(json, 0, json.Length);
    }

    internal void Check(string text, string expected) => Assert.AreEqual(expected, Value(text), text);

    /// <summary>Runs a script that has to fail, and gives the message.</summary>
    internal string Failure(string text)
    {
        Assert.IsFalse(Host.Execute(text, "test.js"), text);
        return Host.Engine.LastErrorMessage;
    }

    private static string NameOf(MjsType type) => type == MjsType.Undefined ? "undefined" : type == MjsType.ForeignPointer ? "pointer" : "other";

    private static void AddModules(ArrayList names, ArrayList texts)
    {
        for (int i = 0; i < Modules.Names.Length; i++)
        {
            names.Add(Modules.Names[i]);
            texts.Add(Modules.Find(Modules.Names[i]));
        }
    }

    private static string[] ToArray(ArrayList list) => (string[])list.ToArray(typeof(string));

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 16);
        schema.BeginObject("debug");
        schema.Int("level", 2);
        schema.EndObject();
        schema.String("conf_acl", "-locked,*");
        RpcSettings.Begin(schema, true, true, "");
        schema.EndObject();
        schema.BeginObject("mjs");
        schema.Boolean("generate_jsc", true);
        schema.Int("max_steps", 100000);
        schema.Int("max_memory", 200000);
        schema.EndObject();
        schema.BeginObject("t");
        schema.Int("i", -7);
        schema.UnsignedInt("ui", 7);
        schema.Boolean("b", true);
        schema.Double("d", 1.5);
        schema.Float("f", 0.5);
        schema.String("s", "text");
        schema.String("empty", "");
        schema.EndObject();
        schema.String("locked", "kept");
        return schema.Build();
    }

    private void Load(string modules)
    {
        if (modules.Length == 0)
            return;
        string[] names = modules.Split(' ');
        for (int i = 0; i < names.Length; i++)
            Run("load('" + (names[i] == "polyfill" ? names[i] : "api_" + names[i]) + ".js');");
    }
}
