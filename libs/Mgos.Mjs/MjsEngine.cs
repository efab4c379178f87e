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
    internal readonly Machine Machine;

    private const double FirstAddress = 0x10000;
    private const int AddressStep = 16;
    private const string ErrorHead = "MJS error: ";

    private readonly MjsOptions _options;
    private readonly MjsValue _undefined;
    private MjsValue _result;
    private string _error;
    private string _errorMessage;
    private double _nextAddress = FirstAddress;

    // The names of functions, each with its function behind it; null without.
    private ArrayList _functions;

    /// <summary>Makes an engine with the built-in names of mJS and nothing else.</summary>
    /// <param name="options">Limits, sinks and files.</param>
    public MjsEngine(MjsOptions options)
    {
        _options = options;
        _undefined = new MjsValue(this, Tag.Undefined, 0, null);
        Machine = new Machine(this, options);
        GlobalLibrary.AddTo(Machine);
    }

    /// <summary>What the last run reported: lines <c>  at FILE:LINE</c>, then <c>MJS error: MESSAGE</c>, without the last line feed; null if it succeeded.</summary>
    public string LastError => _error;

    /// <summary>The message alone of <see cref="LastError"/>; null if the last run succeeded.</summary>
    public string LastErrorMessage => _errorMessage;

    /// <summary>The value of the last statement that <see cref="Execute"/> ran, or the result of the last call; undefined after an error.</summary>
    public MjsValue Result => _result;

    /// <summary>Runs the text of a script in the global scope.</summary>
    /// <param name="fileName">Its name in error reports.</param>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>False if it could not be compiled or ended with an error, which is in <see cref="LastError"/> and reported to the output.</returns>
    public bool Execute(string fileName, byte[] source, int offset, int count)
    {
        return Run(Load(fileName, source, offset, count));
    }

    /// <summary>Runs what a compiler made, in the global scope, without the time and memory of compiling.</summary>
    /// <param name="compiled">The compiled form.</param>
    /// <param name="isLoaded">False if it is damaged or of another version: then nothing has happened and the text must be used.</param>
    /// <returns>As <see cref="Execute"/>; false if it was not loaded.</returns>
    public bool ExecuteCompiled(byte[] compiled, out bool isLoaded)
    {
        Chunk chunk = ChunkReader.Read(compiled, Machine.Names);
        isLoaded = chunk != null;
        return Run(chunk);
    }

    /// <summary>Runs a file of <see cref="MjsOptions.Files"/> in the global scope.</summary>
    /// <param name="path">Its name.</param>
    /// <returns>False if it cannot be read, or as <see cref="Execute"/>.</returns>
    public bool ExecuteFile(string path) => Run(Load(path, null, 0, 0));

    /// <summary>Calls a function: of a script, of the host or a built-in one.</summary>
    /// <param name="function">The function.</param>
    /// <param name="thisValue">What <c>this</c> is in it; <see cref="Undefined"/> as a rule.</param>
    /// <param name="arguments">The arguments; null is none.</param>
    /// <returns>False if it ended with an error, as <see cref="Execute"/>; else the answer is in <see cref="Result"/>.</returns>
    public bool Call(MjsValue function, MjsValue thisValue, MjsValue[] arguments)
    {
        int count = arguments == null ? 0 : arguments.Length;
        Machine.Reserve(count + 4);
        Machine.Push(function);
        Machine.Push(thisValue);
        for (int i = 0; i < count; i++)
        {
            Machine.Push(arguments[i]);
        }

        return End(Machine.Run(null, count));
    }

    /// <summary>Makes a function of the host known to <c>ffi()</c>; one of the same name is replaced.</summary>
    /// <param name="signature">Its C declaration, as scripts write it, such as <c>int add(int, int)</c>; the name is what counts.</param>
    /// <param name="function">The function.</param>
    public void AddFunction(string signature, MjsNative function)
    {
        int open = signature.IndexOf('(');
        string name = ForeignSignature.NameAtEnd(open < 0 ? signature : signature.Substring(0, open).Trim());
        _functions ??= new ArrayList();
        int at = _functions.IndexOf(name);
        if (at < 0)
        {
            _functions.Add(name);
            at = _functions.Add(function) - 1;
        }

        _functions[at + 1] = function;
    }

    /// <summary>Finds the line of a call that is going on: 0 is that of the running native function, 1 that of the script function which called it, and so on.</summary>
    /// <param name="frame">From 0.</param>
    /// <param name="fileName">The file that the line is in; null if there are not so many calls.</param>
    /// <param name="line">The line, from 1; 0 if there are not so many calls.</param>
    /// <returns>False if there are not so many calls.</returns>
    /// <remarks>Mirrors <c>mjs_get_bcode_filename_by_offset</c> and <c>mjs_get_lineno_by_offset</c>.</remarks>
    public bool TryGetCaller(int frame, out string fileName, out int line) => Machine.TryGetCaller(frame, out fileName, out line);

    internal MjsNative FindFunction(string name)
    {
        int at = _functions == null ? -1 : _functions.IndexOf(name);
        return at >= 0 ? (MjsNative)_functions[at + 1] : _options.Functions == null ? null : _options.Functions.Find(name);
    }

    internal double TakeAddresses(int count)
    {
        double address = _nextAddress;
        _nextAddress += ((count / AddressStep) + 1) * AddressStep;
        return address;
    }

    internal bool RunCallback(int count)
    {
        bool isNested = Machine.NestedRuns > 0;
        bool isDone = Machine.Run(null, count);
        if (!isDone)
        {
            Report(Machine.ErrorTrace, Machine.ErrorMessage, "MJS callback error: ");
            Machine.PendingError = isNested ? new MjsError(Machine.ErrorMessage) : null;
        }

        return isDone;
    }

    // Compiles a text, or reads a file if there is none; null, and a report, if it cannot be run.
    private Chunk Load(string fileName, byte[] source, int offset, int count)
    {
        string message;
        try
        {
            return source == null ? Machine.ReadFile(fileName) : Machine.ToChunk(fileName, source, offset, count, out byte[] _);
        }
        catch (MjsError error)
        {
            message = error.Message;
        }
        catch (System.OutOfMemoryException)
        {
            message = Machine.OutOfMemory().Message;
        }

        Report(string.Empty, message, ErrorHead);
        return null;
    }

    private bool Run(Chunk chunk) => chunk != null && End(Machine.Run(chunk, 0));

    private bool End(bool isDone)
    {
        if (!isDone)
        {
            Report(Machine.ErrorTrace, Machine.ErrorMessage, ErrorHead);
            return false;
        }

        _error = null;
        _errorMessage = null;
        _result = new MjsValue(this, Machine.ResultTag, Machine.ResultNumber, Machine.ResultReference);
        return true;
    }

    private void Report(string trace, string message, string head)
    {
        _result = _undefined;
        _errorMessage = message;
        _error = trace + head + message;
        if (_options.Output != null)
        {
            byte[] text = Bytes.Of(_error + "\n");
            _options.Output.Error(text, text.Length);
        }
    }
}
