// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Calls of what is no script function, and calls that come from the host.</content>
internal sealed partial class Machine
{
    private byte _answerTag;
    private double _answerNumber;
    private object _answerReference;
    private MjsCall _call;

    /// <summary>Sets the result of the native function that is running.</summary>
    internal void Answer(byte tag, double number, object reference)
    {
        _answerTag = tag;
        _answerNumber = number;
        _answerReference = reference;
    }

    // The stack holds callee, this, arguments; the result takes the place of the callee.
    private void CallOther(int at, int count)
    {
        CountStep();
        switch (Tags[at - 2])
        {
            case Tag.Native:
                if (References[at - 2] != null)
                {
                    CallNative((MjsNative)References[at - 2], null, at, count);
                    return;
                }

                int number = (int)Numbers[at - 2];
                if (number >= Builtin.FirstNamed)
                {
                    CallNative(Foreign.FindBare(number - Builtin.FirstNamed), null, at, count);
                    return;
                }

                CallBuiltin(number, at, count);
                return;
            case Tag.Foreign:
                object function = References[at - 2];
                CallForeign(function == null ? Foreign.Find(Numbers[at - 2]) : (ForeignFunction)function, at, count);
                return;
            case Tag.String:
            case Tag.Text:
                throw new MjsError(MjsError.Type, "failed to call FFIed function: non-ffi-callable value");
            default:
                throw new MjsError(MjsError.Type, "calling non-callable");
        }
    }

    private void CountStep()
    {
        if (--_steps < 0)
        {
            _steps = MoreSteps(_pc);
        }
    }

    /// <summary>Counts the bytes that a built-in function has read or written as steps, so that the step limit bounds the time of a run.</summary>
    internal void CountWork(int bytes)
    {
        _work += bytes;
        if (_work >= MjsConstants.WorkBytesPerStep && _nestedRuns > 0)
        {
            _steps -= _work / MjsConstants.WorkBytesPerStep;
            _work = 0;
            if (_steps < 0)
            {
                _steps = MoreSteps(_pc);
            }
        }
    }

    private void CallBuiltin(int number, int at, int count)
    {
        switch (number)
        {
            case Builtin.Apply:
                Apply(at, count);
                return;
            case Builtin.Load:
                Load(at, count);
                return;
            case Builtin.Push:
                if (TryPush(at, count))
                {
                    return;
                }

                break;
        }

        Answer(Tag.Undefined, 0, null);
        int above = Top - _globalCapacity;
        CoreLibrary.Call(this, number, at, count);
        EndCall(above + _globalCapacity - count);
    }

    // What most pushes are: one item, to an array without gaps.
    private bool TryPush(int at, int count)
    {
        ScriptArray array = Tags[at - 1] == Tag.Array ? (ScriptArray)References[at - 1] : null;
        if (count != 1 || array == null || array.Named != null || array.Count >= array.Tags.Length)
        {
            return false;
        }

        array.Push(Tags[at], Numbers[at], References[at]);
        PushNumber(array.Count, at - 2);
        Top = at - 1;
        return true;
    }

    private void EndCall(int at)
    {
        Put(at - 2, _answerTag, _answerNumber, _answerReference);
        _answerReference = null;
        Top = at - 1;
    }

    private void CallForeign(ForeignFunction function, int at, int count)
    {
        function.Check(this, at, count);
        CallNative(function.Native, function, at, count);
        int place = Top - 1;
        function.ConvertResult(this, place);
    }

    private void CallNative(MjsNative native, ForeignFunction function, int at, int count)
    {
        Answer(Tag.Undefined, 0, null);
        int from = at - _globalCapacity;
        MjsCall outer = _call;
        MjsCall call = outer == null || outer.IsActive ? new MjsCall(_engine, this) : outer;
        call.Begin(function, from, count);
        _call = call;
        native(call);
        call.End();
        _call = outer ?? call;
        if (_pendingError != null)
        {
            throw TakePendingError();
        }

        EndCall(from + _globalCapacity);
    }

    internal int GlobalCapacity => _globalCapacity;

    // f.apply(this, array): the stack holds apply, f, this, array; it becomes f, this, items, and is called.
    private void Apply(int at, int count)
    {
        Copy(at - 1, at - 2);
        ScriptArray items = count > 1 && Tags[at + 1] == Tag.Array ? (ScriptArray)References[at + 1] : null;
        int length = items == null ? 0 : (int)LengthOf(items);
        if (length < 0 || length > MjsConstants.MaxArguments)
        {
            throw new MjsError(MjsError.BadArguments, "too many arguments");
        }

        if (count > 0)
        {
            Copy(at, at - 1);
        }
        else
        {
            Tags[at - 1] = Tag.Undefined;
        }

        Top = at;
        Reserve(length + _chunk.StackNeed);
        for (int i = 0; i < length; i++)
        {
            PushItem(items, i);
        }

        CallAny(at, length);
    }

    private void PushItem(ScriptArray items, int index)
    {
        if (index < items.Count && items.Tags[index] != Tag.Hole)
        {
            LoadItem(items, index, Top);
        }
        else
        {
            Tags[Top] = Tag.Undefined;
        }

        Top++;
    }

    private void CallAny(int at, int count)
    {
        if (Tags[at - 2] == Tag.Function)
        {
            EnterFunction(at, count);
        }
        else
        {
            CallOther(at, count);
        }
    }

    // What the instruction Call does, for calls that do not come from it.
    private void EnterFunction(int at, int count)
    {
        PushFrame(null);
        _base = at;
        _chunk = (Chunk)References[at - 2];
        _pc = (int)Numbers[at - 2];
        int parameters = _chunk.Code[_pc++];
        Reserve(parameters + _chunk.StackNeed);
        for (; count < parameters; count++)
        {
            Tags[at + count] = Tag.Undefined;
        }

        Top = at + parameters;
        PushScope(0, at, _boundTop);
        for (int i = 0; i < parameters; i++)
        {
            Bind(_chunk.Code[_pc++], at + i);
        }
    }

    private void ClearLoad(int index)
    {
        if (index < _frameLoads.Length)
        {
            _frameLoads[index] = null;
        }
    }
}
