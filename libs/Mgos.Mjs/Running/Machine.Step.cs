// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>All instructions in their general form.</content>
internal sealed partial class Machine
{
    // Runs the instruction in front of _pc.
    private void Step()
    {
        ushort[] code = _chunk.Code;
        int pc = _pc;
        int op = code[pc - 1];
        int first = op >= Op.FirstWithOperand ? code[pc++] : 0;
        int second = op >= Op.FirstWithTwo ? code[pc++] : 0;
        int third = op >= Op.FirstWithThree ? code[pc++] : 0;
        pc += op >= Op.FirstWithFour ? 1 : 0;
        _pc = pc;
        int at = Top - 1;
        switch (op)
        {
            case Op.Var:
            case Op.Check:
            case Op.Store:
            case Op.StorePop:
                RequireName(first);
                break;
            case Op.String:
                PutString(Top++, Names.BytesOf(first));
                break;
            case Op.This:
                Copy(_base - 1, Top++);
                break;
            case Op.AddIntoV:
            case Op.AddIntoK:
                PushVariable(first);
                PushOperand(op == Op.AddIntoV, second);
                Top -= 2;
                Compute(Op.Add, Top);
                Assign(first, Top);
                break;
            case Op.JumpVV:
            case Op.JumpVK:
                PushVariable(second);
                PushOperand(op == Op.JumpVV, third);
                Top -= 2;
                JumpIf(IsTrue(first, Top), code[pc - 1]);
                break;
            case Op.JumpFalse:
            case Op.JumpTrue:
                Top = at;
                JumpIf(IsTruthy(at) == (op == Op.JumpTrue), first);
                break;
            case Op.AndJump:
            case Op.OrJump:
                bool isDecided = IsTruthy(at) == (op == Op.OrJump);
                Top -= isDecided ? 0 : 1;
                JumpIf(isDecided, first);
                break;
            case Op.Not:
                Tags[at] = IsTruthy(at) ? Tag.False : Tag.True;
                break;
            case Op.Negate:
                PutNumber(at, Tags[at] == Tag.Number ? Arithmetic.Negated(Numbers[at]) : double.NaN);
                break;
            case Op.Complement:
                double whole = Tags[at] == Tag.Number ? Numbers[at] : long.MaxValue;
                PutNumber(at, double.IsNaN(whole) ? whole : ~Arithmetic.ToInt64(whole));
                break;
            case Op.TypeOf:
                Put(at, Tag.String, Bytes.Of(TypeName.Of(Tags[at])));
                break;
            case Op.Get:
                Get(at, first, null, pc - 1);
                break;
            case Op.Method:
                Copy(at, Top++);
                Get(at, first, null, pc - 1);
                break;
            case Op.GetIndex:
                Top = at;
                GetIndexed(at - 1);
                break;
            case Op.IndexMethod:
                Copy(at - 1, at + 1);
                GetIndexed(at - 1);
                Copy(at + 1, at);
                break;
            case Op.Set:
                Set(at - 1, first, null, at, pc - 1);
                Copy(Top - 1, Top - 2);
                Top = at;
                break;
            case Op.SetIndex:
                SetIndexed(at - 2);
                Copy(Top - 1, Top - 3);
                Top -= 2;
                break;
            case Op.Compound:
                Copy(at, at + 2);
                Copy(Names.Slots[second], at + 1);
                Copy(at + 1, at);
                Compute(first, at + 1);
                Assign(second, at + 1);
                break;
            case Op.CompoundMember:
                CompoundMember(first, second);
                break;
            case Op.CompoundIndex:
                CompoundIndex(first, second);
                break;
            case Op.Declare:
                Declare(first, second, Top - third);
                break;
            case Op.Scope:
                EnterScope(first, Top - second);
                break;
            case Op.EndBlock:
                EndBlock(first);
                break;
            case Op.Call:
                CallAny(Top - first, first);
                break;
            case Op.Return:
                Copy(at, _base - 2);
                Top = _base - 1;
                PopFrame();
                Unbind(_scopes[_scopeTop + ScopeWords + 2]);
                break;
            case Op.EndFile:
                EndFile();
                break;
            case Op.Function:
                Put(Top++, Tag.Function, pc, _chunk);
                JumpIf(true, first);
                break;
            case Op.ForIn:
                if (Tags[at] != Tag.Object && Tags[at] != Tag.Array)
                {
                    throw new MjsError("can't iterate over non-object value");
                }

                Allocate(48);
                Put(at, Tag.Iterator, new KeyIterator(References[at]));
                break;
            case Op.ForInNext:
                byte[] key = ((KeyIterator)References[Names.Slots[first]]).Next(Names);
                JumpIf(key == null, third);
                if (key != null)
                {
                    PutString(Top, key);
                    Assign(second, Top);
                }

                break;
            case Op.Result:
                Top = at;
                SetResult(at);
                break;
            case Op.MakeObject:
                Push(Tag.Object, NewObject(first));
                break;
            case Op.AddProperties:
                _pc += first;
                Top -= first;
                for (int i = 0; i < first; i++)
                {
                    SetOwn((ScriptObject)References[Top - 1], code[pc + i], null, Top + i);
                }

                break;
            case Op.MakeArray:
                Push(Tag.Array, NewArray(first));
                break;
            case Op.Append:
                Top -= first;
                ScriptArray array = (ScriptArray)References[Top - 1];
                for (int i = 0; i < first; i++)
                {
                    SetItem(array, array.Count, Top + i);
                }

                break;
            case Op.Fail:
                throw FailReason.ToError(first);
            default:
                Top = at;
                if (op >= Op.Less)
                {
                    Tags[at - 1] = IsTrue(op, at - 1) ? Tag.True : Tag.False;
                }
                else
                {
                    Compute(op, at - 1);
                }

                break;
        }
    }

    private void PushOperand(bool isVariable, int operand)
    {
        if (isVariable)
        {
            PushVariable(operand);
        }
        else
        {
            PutNumber(Top++, _chunk.Numbers[operand]);
        }
    }

    private void JumpIf(bool isTaken, int offset)
    {
        if (isTaken)
        {
            _pc += (short)offset;
            if ((short)offset < 0)
            {
                CountSteps(1);
            }
        }
    }
}
