// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <content>Runs that the host starts, and how they end.</content>
internal sealed partial class Machine
{
    private const int MaxTraceLines = 20;

    /// <summary>The error with which the script ends that called the running native function, or null.</summary>
    internal MjsError PendingError;

    /// <summary>The value of the last statement of a file, or of a call.</summary>
    internal byte ResultTag = Tag.Undefined;
    internal double ResultNumber;
    internal object ResultReference;

    /// <summary>What went wrong in the run that failed last, and the lines of its calls.</summary>
    internal string ErrorMessage;
    internal string ErrorTrace;

    /// <summary>Runs a compiled file in the global scope, or, without one, calls the function that lies on the stack, with this and so many arguments above it.</summary>
    /// <returns>Whether it came to its end; then the value is in the result fields.</returns>
    internal bool Run(Chunk file, int count)
    {
        // Where the machine was. Places of the stack are kept relative to the globals, which may grow meanwhile.
        int top = Top - GlobalCapacity - (file == null ? count + 2 : 0);
        int frameTop = _frameTop;
        int bound = _boundTop;
        int scope = _scopeTop;
        Chunk chunk = _chunk;
        int pc = _pc;
        int baseSlot = _base - GlobalCapacity;
        int runs = NestedRuns;
        bool isDone = false;
        try
        {
            if (NestedRuns == 0)
            {
                _steps = Options.MaxSteps > 0 ? Options.MaxSteps : int.MaxValue;
            }

            if (++NestedRuns > MjsConstants.MaxNestedRuns)
            {
                throw new MjsError(TooManyCalls);
            }

            if (file == null)
            {
                CallAny(Top - count, count);
            }
            else
            {
                Reserve(file.StackNeed + SpareStack);
                Push(Tag.Undefined, null);
                Push(Tag.Undefined, null);
                PushFrame(_chunk);
                _base = Top;
                PushScope(0, 0, 0);
                _chunk = file;
                _pc = 0;
                SetResult(Top - 1);
            }

            if (_frameTop > frameTop)
            {
                Run(frameTop);
            }

            if (file == null)
            {
                SetResult(Top - 1);
            }

            isDone = true;
        }
        catch (Exception error)
        {
            Fail(error, frameTop);
            Unbind(bound);
        }

        _frameTop = frameTop;
        _scopeTop = scope;
        _chunk = chunk;
        _pc = pc;
        _base = baseSlot + GlobalCapacity;
        Top = top + GlobalCapacity;
        NestedRuns = runs;
        if (runs == 0)
        {
            // What lies above the top would keep alive what nobody needs.
            Array.Clear(References, Top, References.Length - Top);
            _key = null;
            if (_call != null)
            {
                _call.IsActive = false;
            }
        }

        return isDone;
    }

    private void SetResult(int at)
    {
        ResultTag = Tags[at];
        ResultNumber = Numbers[at];
        ResultReference = References[at];
    }

    // Nothing that a script or damaged code does may leave the machine in a state that is not that of before.
    private void Fail(Exception error, int frameTop)
    {
        PendingError = null;
        ErrorMessage = error is MjsError ? error.Message : error is OutOfMemoryException ? OutOfMemory().Message : "internal error: " + error.Message;
        ErrorTrace = string.Empty;
        for (int lines = 0; _frameTop > frameTop && _chunk != null; lines++)
        {
            if (lines < MaxTraceLines)
            {
                ErrorTrace += "  at " + _chunk.FileName + ":" + _chunk.LineOf(_pc).ToString() + "\n";
            }

            LoadContext load = PopFrame();
            if (load != null)
            {
                ErrorMessage = LoadContext.Describe(load.Chunk.LoadName, ErrorMessage);
            }
        }
    }

    /// <summary>Finds the line of a call, 0 being the innermost.</summary>
    internal bool TryGetCaller(int frame, out string fileName, out int line)
    {
        Chunk chunk = _chunk;
        int pc = _pc;
        int top = _frameTop;
        for (; frame > 0 && top > 0; frame--)
        {
            top -= FrameWords;
            chunk = CallerIn(top);
            pc = _frames[top];
        }

        bool isThere = frame == 0 && chunk != null;
        fileName = isThere ? chunk.FileName : null;
        line = isThere ? chunk.LineOf(pc) : 0;
        return isThere;
    }
}
