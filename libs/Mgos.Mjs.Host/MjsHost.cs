// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>The script engine of a device, with everything that the device offers to scripts.</summary>
/// <remarks>
/// Mirrors <c>mgos_mjs_get_mjs</c>. A library offers a function to scripts with <see cref="AddFunction"/>, or several with <see cref="AddFunctions"/>; a
/// script binds it with <c>ffi('int add(int, int)')</c>. Thread: loop.
/// </remarks>
public sealed class MjsHost
{
    // The modules bind with it what takes no callback: a function without a signature takes a third of the memory of one with it.
    private const string HostFunctionName = "_host";
    private const string CompilerType = "Mgos.Mjs.Compiler.MjsCompiler, Mgos.Mjs.Compiler";

    private readonly Device _device;
    private readonly HostFiles _files;
    private readonly FunctionSources _functions = new FunctionSources();

    internal MjsHost(Device device, MjsConfig config)
    {
        _device = device;
        VirtualFileSystem files = VirtualFileSystem.From(device);
        IMjsCompiler compiler = FindCompiler();
        _files = new HostFiles(files, device.Log, compiler != null);
        Engine = new MjsEngine(new MjsOptions
        {
            Compiler = compiler,
            Files = _files,
            CompiledFiles = config.GenerateJsc ? new CompiledFiles(files) : null,
            Output = new HostOutput(device.Log),
            Functions = _functions,
            MaxSteps = config.MaxSteps < 0 ? 0 : config.MaxSteps,
            MaxMemoryBytes = config.MaxMemory < 0 ? 0 : config.MaxMemory,
        });
        AddOwnFunctions(files);
        Engine.Global.Set(HostFunctionName, Engine.CreateFunction(FindFunction));
    }

    /// <summary>The engine; its global object is that of <c>init.js</c> and <c>app.js</c>.</summary>
    public MjsEngine Engine { get; }

    /// <summary>Finds the script engine of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static MjsHost From(Device device) => (MjsHost)device.Parts.Find(typeof(MjsHost));

    /// <summary>Runs the text of a script in the global scope.</summary>
    /// <param name="text">The script.</param>
    /// <param name="fileName">Its name in error reports.</param>
    /// <returns>False if it failed; the log tells where, and <see cref="MjsEngine.LastError"/> too.</returns>
    public bool Execute(string text, string fileName)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        return Engine.Execute(fileName, source, 0, source.Length);
    }

    /// <summary>Runs a file of the device in the global scope.</summary>
    /// <param name="path">Its name.</param>
    /// <returns>False if it cannot be read or failed; the log tells why.</returns>
    public bool ExecuteFile(string path) => Engine.ExecuteFile(path);

    /// <summary>Calls a function that is a global variable of the scripts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Arguments; null for none.</param>
    /// <returns>The result; null if there is no such function or it failed, which is logged.</returns>
    public MjsValue Call(string name, params MjsValue[] arguments)
    {
        MjsValue function = Engine.Global.Get(name);
        return Engine.Call(function, Engine.Undefined, arguments) ? Engine.Result : null;
    }

    /// <summary>Offers a function to scripts.</summary>
    /// <param name="signature">Its C declaration, as scripts bind it, such as <c>int add(int, int)</c>.</param>
    /// <param name="function">The function; replaces one of the same name.</param>
    public void AddFunction(string signature, MjsNative function) => Engine.AddFunction(signature, function);

    /// <summary>Offers functions to scripts that are looked up when a script binds one, so that the others cost no memory.</summary>
    /// <param name="source">Knows them by name; asked before those that were added earlier.</param>
    public void AddFunctions(IMjsFunctions source) => _functions.Add(source);

    internal void RunBootScripts()
    {
        RunIfThere(MjsHostConstants.InitScript);
        RunIfThere(MjsHostConstants.AppScript);
    }

    // By its name, so that a product with compiled scripts only can leave its assembly out.
    private static IMjsCompiler FindCompiler()
    {
        Type compiler = Type.GetType(CompilerType);
        return compiler == null ? null : (IMjsCompiler)compiler.GetConstructor(new Type[0]).Invoke(null);
    }

    private void FindFunction(MjsCall call)
    {
        string name = call.GetText(0);
        MjsValue function = name == null ? null : Engine.CreateFunction(name);
        if (function == null)
            call.Fail("no host function " + name);
        else
            call.Return(function);
    }

    private void RunIfThere(string path)
    {
        if (_files.Find(path) == null)
            return;
        long before = _device.Info.FreeHeapBytes;
        _device.Log.Debug(nameof(MjsHost), "Running " + path + ", " + before.ToString() + " bytes free");
        Engine.ExecuteFile(path);
        _device.Log.Debug(nameof(MjsHost), path + " has run, " + _device.Info.FreeHeapBytes.ToString() + " bytes free");
    }

    private void AddOwnFunctions(VirtualFileSystem files)
    {
        AddFunctions(new LibraryFunctions(Engine, _device.Scripts));
        AddFunctions(new MathFunctions(_device.Random));
        AddFunctions(new MemoryFunctions(Engine));
        AddFunctions(new FileFunctions(Engine, files));
        AddFunctions(new SystemFunctions(_device));
        AddFunctions(new TimerFunctions(_device));
        AddFunctions(new LogFunctions(_device.Log));
        AddFunctions(new EventFunctions(Engine, _device));
        AddFunctions(new ConfigFunctions(Engine, DeviceConfig.From(_device)));
        ConnectionOpener opener = new ConnectionOpener(Engine, _device);
        AddFunctions(new NetFunctions(Engine, opener));
        AddFunctions(new HttpFunctions(Engine, opener));
        AddFunctions(new HttpReplyFunctions(Engine));
        RpcRouter router = RpcRouter.From(_device);
        if (router != null)
            AddFunctions(new RpcFunctions(Engine, router));
    }
}
