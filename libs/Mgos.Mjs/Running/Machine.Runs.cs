// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Runs that the host starts, and how they end.</content>
internal sealed partial class Machine
{
    private MjsError _pendingError;

    /// <summary>The value of the last statement of a file.</summary>
    internal byte ResultTag = Tag.Undefined;
    internal double ResultNumber;
    internal object ResultReference;

    /// <summary>What went wrong in the run that failed last, and the lines of its calls.</summary>
    internal string ErrorMessage;
    internal string ErrorTrace;

    /// <summary>Runs a compiled file in the global scope; its value is in the result fields.</summary>
    internal bool RunFile(Chunk chunk)
    {
        RunState state = new RunState(this);
        try
        {
            BeginRun();
            Reserve(chunk.StackNeed + 4);
            Put(Top, Tag.Undefined, 0, null);
            Put(Top + 1, Tag.Undefined, 0, null);
            Top += 2;
            PushFrame(null);
            _base = Top;
            PushScope(0, 0, 0);
            _chunk = chunk;
            _pc = 0;
            SetResult(Tag.Undefined, 0, null);
            Run(state.FrameTop);
            state.End(this);
            return true;
        }
        catch (Exception error)
        {
            Fail(error, state);
            return false;
        }
    }

    /// <summary>Calls the function that lies on the stack, with this and arguments above it; the result takes its place, or nothing if it failed.</summary>
    internal bool RunCall(int count)
    {
        RunState state = new RunState(this);
        state.Top -= count + 2;
        try
        {
            BeginRun();
            CallAny(Top - count, count);
            if (_frameTop > state.FrameTop)
            {
                Run(state.FrameTop);
            }

            int at = state.Top + _globalCapacity;
            SetResult(Tags[at], Numbers[at], References[at]);
            state.End(this);
            return true;
        }
        catch (Exception error)
        {
            Fail(error, state);
            return false;
        }
    }

    internal void SetResult(byte tag, double number, object reference)
    {
        ResultTag = tag;
        ResultNumber = number;
        ResultReference = reference;
    }

    /// <summary>Makes the script that called the running native function end with an error.</summary>
    internal void SetPendingError(string kind, string message)
    {
        _pendingError = new MjsError(kind, message);
    }

    private MjsError TakePendingError()
    {
        MjsError error = _pendingError;
        _pendingError = null;
        return error;
    }

    private void BeginRun()
    {
        if (_nestedRuns == 0)
        {
            _steps = _options.MaxSteps > 0 ? _options.MaxSteps : int.MaxValue;
        }

        if (++_nestedRuns > MjsConstants.MaxNestedRuns)
        {
            throw new MjsError(MjsError.Internal, "stack overflow");
        }
    }

    // Nothing that a script or damaged code does may leave the machine in a state that is not that of before.
    private void Fail(Exception error, RunState state)
    {
        MjsError reason = error as MjsError;
        if (reason == null)
        {
            bool isMemory = error is OutOfMemoryException;
            reason = isMemory ? OutOfMemory() : new MjsError(MjsError.Internal, "internal error: " + error.Message);
        }

        _pendingError = null;
        string message = reason.Reason.Length == 0 ? reason.Kind : reason.Reason;
        ErrorTrace = Trace(state.FrameTop, ref message);
        ErrorMessage = message;
        state.Restore(this);
    }

    private string Trace(int exitFrame, ref string message)
    {
        string trace = string.Empty;
        Chunk chunk = _chunk;
        int pc = _pc;
        int lines = 0;
        for (int frame = _frameTop; frame > exitFrame && chunk != null; frame -= FrameWords)
        {
            if (++lines <= MaxTraceLines)
            {
                trace += "  at " + chunk.FileName + ":" + chunk.LineOf(pc).ToString() + "\n";
            }

            int index = (frame / FrameWords) - 1;
            LoadContext load = LoadOf(index);
            if (load != null)
            {
                message = load.Describe(message);
            }

            chunk = (Chunk)_frameChunks[index];
            pc = _frames[frame - FrameWords];
        }

        return trace;
    }

    private const int MaxTraceLines = 20;

    private LoadContext LoadOf(int index)
    {
        return _frameLoads != null && index < _frameLoads.Length ? (LoadContext)_frameLoads[index] : null;
    }

    // Where the machine was when a run began. Places of the stack are kept relative to the globals, which may grow meanwhile.
    private sealed class RunState
    {
        internal int Top;
        internal readonly int FrameTop;
        private readonly int _bound;
        private readonly int _scope;
        private readonly Chunk _chunk;
        private readonly int _pc;
        private readonly int _base;
        private readonly int _runs;

        internal RunState(Machine machine)
        {
            Top = machine.Top - machine._globalCapacity;
            FrameTop = machine._frameTop;
            _bound = machine._boundTop;
            _scope = machine._scopeTop;
            _chunk = machine._chunk;
            _pc = machine._pc;
            _base = machine._base - machine._globalCapacity;
            _runs = machine._nestedRuns;
        }

        internal void Restore(Machine machine)
        {
            machine.Unbind(_bound);
            End(machine);
        }

        internal void End(Machine machine)
        {
            machine._frameTop = FrameTop;
            machine._scopeTop = _scope;
            machine._chunk = _chunk;
            machine._pc = _pc;
            machine._base = _base + machine._globalCapacity;
            machine.Top = Top + machine._globalCapacity;
            machine._nestedRuns = _runs;
            if (machine._call != null && _runs == 0)
            {
                machine._call.End();
            }
        }
    }
}
