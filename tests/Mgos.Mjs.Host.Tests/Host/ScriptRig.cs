// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

/// <summary>A virtual device with hardware, on a fake clock, that runs scripts with the modules of this repository.</summary>
internal sealed class ScriptRig : IDisposable
{
    internal const int SchemaEntries = 4;

    private readonly IDisposable _entered;

    /// <summary>Boots a device.</summary>
    /// <param name="schema">The settings of the libraries, with <see cref="SchemaEntries"/> entries to come.</param>
    /// <param name="libraries">What it has besides the engine.</param>
    internal ScriptRig(ConfigSchemaBuilder schema, params MgosLibrary[] libraries)
    {
        _entered = Machine.Enter();
        schema.BeginObject("mjs");
        schema.Boolean("generate_jsc", false);
        schema.Int("max_steps", 100000);
        schema.Int("max_memory", 200000);
        schema.EndObject();
        MgosLibrary[] all = [new VfsLibrary(), new FilesLibrary(Modules.Select(Path.GetFileName).ToArray(), Modules.Select(File.ReadAllText).ToArray()), new ConfigLibrary(), .. libraries, new MjsHostLibrary()];
        Kit = new TestDevice([schema.Build()], all);
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Kit.Step();
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("script");

    internal TestDevice Kit { get; }

    internal string Log => Kit.Platform.ConsoleText;

    private static string[] Modules => Directory.GetFiles(Path.Combine(Repository(), "libs"), "api_*.js", SearchOption.AllDirectories).Where(path => path.Contains("mjs_fs") && !path.Contains("/bin/") && !path.Contains("/obj/")).ToArray();

    private MjsHost Scripts => MjsHost.From(Kit.Device);

    public void Dispose()
    {
        Kit.Device.ShutDown();
        _entered.Dispose();
        Machine.Dispose();
    }

    internal void Run(string text) => Assert.IsTrue(Scripts.Execute(text, "test.js"), text + "\n" + Scripts.Engine.LastError);

    internal void Check(string text, string expected)
    {
        Run(text);
        var json = Scripts.Engine.Result.ToJson();
        Assert.AreEqual(expected, json == null || json.Length == 0 ? Scripts.Engine.Result.Type.ToString() : Encoding.UTF8.GetString(json), text);
    }

    internal string Failure(string text)
    {
        Assert.IsFalse(Scripts.Execute(text, "test.js"), text);
        return Scripts.Engine.LastErrorMessage;
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "refs")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
