// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>Calls. The stack holds callee, this, arguments; the result takes the place of the callee.</content>
internal sealed partial class Machine
{
    private MjsCall _call;

    private void CallAny(int at, int count)
    {
        CountSteps(1);
        if (Tags[at - 2] != Tag.Function)
        {
            CallOther(at, count);
            return;
        }

        PushFrame(_chunk);
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

    private void CallOther(int at, int count)
    {
        object reference = References[at - 2];
        int number = (int)Numbers[at - 2];
        switch (Tags[at - 2])
        {
            case Tag.Native:
                if (reference != null || number >= CoreLibrary.FirstNamed)
                {
                    CallNative(reference == null ? Foreign.Find(number - CoreLibrary.FirstNamed, false).Native : (MjsNative)reference, null, at, count);
                }
                else if (number == CoreLibrary.Apply)
                {
                    Apply(at, count);
                }
                else if (number == CoreLibrary.Load)
                {
                    Load(at, count);
                }
                else
                {
                    Put(at - 2, Tag.Undefined, null);
                    int from = at - GlobalCapacity;
                    CoreLibrary.Call(this, number, at, count);
                    Top = from + GlobalCapacity - 1;
                }

                return;
            case Tag.Foreign:
                ForeignFunction function = reference == null ? Foreign.Find((int)((long)Numbers[at - 2] % NameTable.MaxNames), true) : (ForeignFunction)reference;
                function.Check(this, at, count);
                CallNative(function.Native, function, at, count);
                function.Convert(this, Top - 1);
                return;
            case Tag.String:
            case Tag.Text:
                throw new MjsError("failed to call FFIed function: non-ffi-callable value");
            default:
                throw new MjsError("calling non-callable");
        }
    }

    /// <summary>Counts the bytes that a built-in function has read or written as steps, so that the step limit bounds the time of a run.</summary>
    internal void CountWork(int bytes)
    {
        _work += bytes;
        if (_work >= MjsConstants.WorkBytesPerStep && NestedRuns > 0)
        {
            int steps = _work / MjsConstants.WorkBytesPerStep;
            _work = 0;
            CountSteps(steps);
        }
    }

    private void CountSteps(int count)
    {
        _steps -= count;
        if (_steps < 0)
        {
            _steps = MoreSteps(_pc);
        }
    }

    private int MoreSteps(int pc)
    {
        _pc = pc;
        if (Options.MaxSteps > 0)
        {
            _steps = 0;
            throw new MjsError("step limit exceeded");
        }

        return int.MaxValue;
    }

    private void CallNative(MjsNative native, ForeignFunction function, int at, int count)
    {
        Put(at - 2, Tag.Undefined, null);
        int from = at - GlobalCapacity;
        MjsCall outer = _call;
        MjsCall call = outer == null || outer.IsActive ? new MjsCall(_engine) : outer;
        call.Function = function;
        call.From = from;
        call.ArgumentCount = count;
        call.IsActive = true;
        _call = call;
        native(call);
        call.IsActive = false;
        _call = outer ?? call;
        MjsError error = PendingError;
        if (error != null)
        {
            PendingError = null;
            throw error;
        }

        Top = from + GlobalCapacity - 1;
    }

    // f.apply(this, array): the stack holds apply, f, this, array; it becomes f, this, items, and is called.
    private void Apply(int at, int count)
    {
        ScriptArray items = count > 1 && Tags[at + 1] == Tag.Array ? (ScriptArray)References[at + 1] : null;
        int length = items == null ? 0 : (int)LengthOf(items);
        if ((uint)length > MjsConstants.MaxArguments)
        {
            throw new MjsError("too many arguments");
        }

        Copy(at - 1, at - 2);
        Put(at - 1, Tag.Undefined, null);
        if (count > 0)
        {
            Copy(at, at - 1);
        }

        Top = at;
        Reserve(length + StackNeed);
        for (int i = 0; i < length; i++)
        {
            Push(Tag.Undefined, null);
            TryLoad(items, i, Top - 1);
        }

        CallAny(at, length);
    }
}
