// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>One mJS engine: a global object and everything that scripts made in it.</summary>
/// <remarks>
/// A script that fails leaves the engine usable. Nothing that a script does throws an exception here or takes more than the limits of <see cref="MjsOptions"/>.
/// Mirrors the engine of Mongoose OS. Differs: see the README. Thread: one at a time.
/// </remarks>
public sealed partial class MjsEngine
{
    private readonly MjsOptions _options;
    private readonly ArrayList _functionNames = new ArrayList();
    private readonly ArrayList _functions = new ArrayList();
    private double _nextAddress = FirstAddress;
    private MjsMemory _self;

    private const double FirstAddress = 0x10000;
    private const int AddressStep = 16;

    /// <summary>Makes an engine with the built-in names of mJS and nothing else.</summary>
    /// <param name="options">Limits, sinks and files.</param>
    public MjsEngine(MjsOptions options)
    {
        _options = options;
        Machine = new Machine(this, options);
        Callbacks = new CallbackTable(this);
        Undefined = new MjsValue(this, Tag.Undefined, 0, null);
        Null = new MjsValue(this, Tag.Null, 0, null);
        GlobalLibrary.AddTo(Machine);
    }

    internal Machine Machine { get; }

    internal CallbackTable Callbacks { get; }

    internal MjsMemory Self => _self ??= new MjsMemory(this, null, this);

    /// <summary>What the last run reported: lines <c>  at FILE:LINE</c>, then <c>MJS error: MESSAGE</c>, without the last line feed; null if it succeeded.</summary>
    public string LastError { get; private set; }

    /// <summary>The message alone of <see cref="LastError"/>; null if the last run succeeded.</summary>
    public string LastErrorMessage { get; private set; }

    /// <summary>The value of the last statement that <see cref="Execute"/> ran, or the result of the last call; undefined after an error.</summary>
    public MjsValue Result { get; private set; }

    /// <summary>Runs the text of a script in the global scope.</summary>
    /// <param name="fileName">Its name in error reports.</param>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>False if it could not be compiled or ended with an error, which is in <see cref="LastError"/> and reported to the output.</returns>
    public bool Execute(string fileName, byte[] source, int offset, int count)
    {
        Chunk chunk = CompileChunk(fileName, source, offset, count, false);
        return chunk != null && End(Machine.RunFile(chunk), "MJS error: ");
    }

    /// <summary>Compiles the text of a script without running it.</summary>
    /// <param name="fileName">Its name in error reports.</param>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>The compiled form, for <see cref="ExecuteCompiled"/> of any engine of this version; null if there is a mistake in the text, which is in <see cref="LastError"/>.</returns>
    public byte[] Compile(string fileName, byte[] source, int offset, int count)
    {
        Chunk chunk = CompileChunk(fileName, source, offset, count, false);
        return chunk == null ? null : new ChunkWriter(chunk, Machine.Names).Write();
    }

    /// <summary>Runs what <see cref="Compile"/> made, in the global scope, without the time and memory of compiling.</summary>
    /// <param name="compiled">The compiled form.</param>
    /// <param name="isLoaded">False if it is damaged or of another version: then nothing has happened and the text must be used.</param>
    /// <returns>As <see cref="Execute"/>; false if it was not loaded.</returns>
    public bool ExecuteCompiled(byte[] compiled, out bool isLoaded)
    {
        Chunk chunk = new ChunkReader(compiled, Machine.Names).Read();
        isLoaded = chunk != null;
        return isLoaded && End(Machine.RunFile(chunk), "MJS error: ");
    }

    /// <summary>Runs a file of <see cref="MjsOptions.Files"/> in the global scope.</summary>
    /// <param name="path">Its name.</param>
    /// <returns>False if it cannot be read, or as <see cref="Execute"/>.</returns>
    public bool ExecuteFile(string path)
    {
        byte[] source = _options.Files == null ? null : _options.Files.Read(path);
        if (source == null)
        {
            Report(string.Empty, "failed to read file \"" + path + "\"", "MJS error: ");
            return false;
        }

        Chunk chunk = CompileChunk(path, source, 0, source.Length, true);
        return chunk != null && End(Machine.RunFile(chunk), "MJS error: ");
    }

    /// <summary>Calls a function: of a script, of the host or a built-in one.</summary>
    /// <param name="function">The function.</param>
    /// <param name="thisValue">What <c>this</c> is in it; <see cref="Undefined"/> as a rule.</param>
    /// <param name="arguments">The arguments; null is none.</param>
    /// <returns>False if it ended with an error, as <see cref="Execute"/>; else the answer is in <see cref="Result"/>.</returns>
    public bool Call(MjsValue function, MjsValue thisValue, MjsValue[] arguments)
    {
        int count = arguments == null ? 0 : arguments.Length;
        Machine.Reserve(count + 4);
        Machine.Push(function.Tag, function.RawNumber, function.Reference);
        Machine.Push(thisValue.Tag, thisValue.RawNumber, thisValue.Reference);
        for (int i = 0; i < count; i++)
        {
            Machine.Push(arguments[i].Tag, arguments[i].RawNumber, arguments[i].Reference);
        }

        return End(Machine.RunCall(count), "MJS error: ");
    }

    /// <summary>Makes a function of the host known to <c>ffi()</c>; one of the same name is replaced.</summary>
    /// <param name="signature">Its C declaration, as scripts write it, such as <c>int add(int, int)</c>; the name is what counts.</param>
    /// <param name="function">The function.</param>
    public void AddFunction(string signature, MjsNative function)
    {
        string name = ForeignText.NameOf(signature);
        int at = _functionNames.IndexOf(name);
        if (at >= 0)
        {
            _functions[at] = function;
            return;
        }

        _functionNames.Add(name);
        _functions.Add(function);
    }

    internal bool HasFunction(string name) => FindFunction(name) != null;

    internal MjsNative FindFunction(string name)
    {
        int at = _functionNames.IndexOf(name);
        if (at >= 0)
        {
            return (MjsNative)_functions[at];
        }

        return _options.Functions == null ? null : _options.Functions.Find(name);
    }

    internal double TakeAddresses(int count)
    {
        double address = _nextAddress;
        _nextAddress += ((count / AddressStep) + 1) * AddressStep;
        return address;
    }

    internal long CountHeld(Machine machine, ArrayList strings) => Callbacks.Count(machine, strings);

    internal bool RunCallback(int count)
    {
        bool isNested = Machine.IsRunning;
        bool isDone = Machine.RunCall(count);
        if (!isDone)
        {
            Report(Machine.ErrorTrace, Machine.ErrorMessage, "MJS callback error: ");
            if (isNested)
            {
                Machine.SetPendingError(MjsError.Type, Machine.ErrorMessage);
            }
        }

        return isDone;
    }

    private Chunk CompileChunk(string fileName, byte[] source, int offset, int count, bool isFile)
    {
        try
        {
            return isFile ? Machine.FileToChunk(fileName, source) : Machine.ToChunk(fileName, source, offset, count);
        }
        catch (MjsError error)
        {
            Report(string.Empty, error.Reason, "MJS error: ");
        }
        catch (System.OutOfMemoryException)
        {
            Report(string.Empty, Mjs.Machine.OutOfMemory().Reason, "MJS error: ");
        }

        return null;
    }

    private bool End(bool isDone, string head)
    {
        if (isDone)
        {
            LastError = null;
            LastErrorMessage = null;
            Result = new MjsValue(this, Machine.ResultTag, Machine.ResultNumber, Machine.ResultReference);
            return true;
        }

        Report(Machine.ErrorTrace, Machine.ErrorMessage, head);
        return false;
    }

    private void Report(string trace, string message, string head)
    {
        Result = Undefined;
        LastErrorMessage = message;
        LastError = trace + head + message;
        if (_options.Output != null)
        {
            byte[] text = Bytes.Of(LastError + "\n");
            _options.Output.Error(text, text.Length);
        }
    }
}
