// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>The loop that runs the code. It is one method with everything in locals, because on a device a call costs as much as four statements.</content>
internal sealed partial class Machine
{
    // Runs until the frame returns on top of which exitFrame frames were. What is rare, or would need the fields, is in a method of its own:
    // before such a call the fields get pc (for the line of an error) and, if the method looks at the stack's end or may move it, the top.
    private void Run(int exitFrame)
    {
    Reload:
        byte[] tags = Tags;
        double[] numbers = Numbers;
        object[] references = References;
        int[] slots = Names.Slots;
        int[] frames = _frames;
        ushort[] code = _chunk.Code;
        double[] constants = _chunk.Numbers;
        int pc = _pc;
        int sp = Top;
        int steps = _steps;
        int slot;
        int right;
        int index;
        int count;
        byte tag;
        bool isTrue;
        ScriptObject target;
        ScriptArray array;

        while (true)
        {
            switch (code[pc++])
            {
                case Op.Undefined:
                    tags[sp++] = Tag.Undefined;
                    continue;

                case Op.Null:
                    tags[sp++] = Tag.Null;
                    continue;

                case Op.True:
                    tags[sp++] = Tag.True;
                    continue;

                case Op.False:
                    tags[sp++] = Tag.False;
                    continue;

                case Op.This:
                    slot = _base - 1;
                    tag = tags[slot];
                    tags[sp] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[sp] = numbers[slot];
                    }
                    else
                    {
                        references[sp] = references[slot];
                        numbers[sp] = numbers[slot];
                    }

                    sp++;
                    continue;

                case Op.Int:
                    tags[sp] = Tag.Number;
                    numbers[sp] = (short)code[pc++];
                    sp++;
                    continue;

                case Op.Number:
                    tags[sp] = Tag.Number;
                    numbers[sp] = constants[code[pc++]];
                    sp++;
                    continue;

                case Op.String:
                    tags[sp] = Tag.String;
                    references[sp] = Literal(code[pc++]);
                    sp++;
                    continue;

                case Op.Var:
                    slot = slots[code[pc++]];
                    tag = tags[slot];
                    tags[sp] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[sp] = numbers[slot];
                    }
                    else
                    {
                        if (tag == Tag.Unbound)
                        {
                            _pc = pc;
                            Top = sp;
                            throw NotDefined(code[pc - 1]);
                        }

                        references[sp] = references[slot];
                        numbers[sp] = numbers[slot];
                    }

                    sp++;
                    continue;

                case Op.Pop:
                    sp--;
                    continue;

                case Op.Check:
                    if (tags[slots[code[pc++]]] == Tag.Unbound)
                    {
                        _pc = pc;
                        Top = sp;
                        throw NotDefined(code[pc - 1]);
                    }

                    continue;

                case Op.Store:
                case Op.StorePop:
                    slot = slots[code[pc++]];
                    sp--;
                    if ((tags[sp] | tags[slot]) == Tag.Number)
                    {
                        numbers[slot] = numbers[sp];
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        Assign(code[pc - 1], sp);
                    }

                    if (code[pc - 2] == Op.Store)
                    {
                        sp++;
                    }

                    continue;

                case Op.Declare:
                    slot = slots[code[pc]];
                    right = _scopes[_scopeTop + 1];
                    if (slot >= right && code[pc + 1] == _scopes[_scopeTop] && (right > 0 || slot < _globalCapacity))
                    {
                        pc += 3;
                        continue;
                    }

                    _pc = pc + 3;
                    Top = sp;
                    _steps = steps;
                    Declare(code[pc], code[pc + 1], code[pc + 2]);
                    goto Reload;

                case Op.Scope:
                    EnterScope(code[pc], sp - code[pc + 1]);
                    pc += 2;
                    continue;

                case Op.EndBlock:
                    sp = EndBlock(code[pc++], sp);
                    continue;

                case Op.SetVK:
                    slot = slots[code[pc]];
                    pc += 2;
                    if (tags[slot] != Tag.Number)
                    {
                        _pc = pc;
                        Top = sp;
                        RequireName(code[pc - 2]);
                        tags[slot] = Tag.Number;
                    }

                    numbers[slot] = constants[code[pc - 1]];
                    continue;

                case Op.SetVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        numbers[slot] = numbers[right];
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        RequireName(code[pc - 2]);
                        PushVariable(code[pc - 1], sp);
                        Assign(code[pc - 2], sp);
                    }

                    continue;

                case Op.AddVVTo:
                    slot = slots[code[pc + 1]];
                    right = slots[code[pc + 2]];
                    index = slots[code[pc]];
                    pc += 3;
                    if ((tags[slot] | tags[right] | tags[index]) == Tag.Number)
                    {
                        numbers[index] = numbers[slot] + numbers[right];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    RequireName(code[pc - 3]);
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(Operator.Add, sp);
                    Assign(code[pc - 3], sp);
                    continue;

                case Op.AddVKTo:
                    slot = slots[code[pc + 1]];
                    index = slots[code[pc]];
                    pc += 3;
                    if ((tags[slot] | tags[index]) == Tag.Number)
                    {
                        numbers[index] = numbers[slot] + constants[code[pc - 1]];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    RequireName(code[pc - 3]);
                    PushVariable(code[pc - 2], sp);
                    PushNumber(constants[code[pc - 1]], sp + 1);
                    Compute(Operator.Add, sp);
                    Assign(code[pc - 3], sp);
                    continue;

                case Op.AddIntoV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        numbers[slot] = numbers[slot] + numbers[right];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(Operator.Add, sp);
                    Assign(code[pc - 2], sp);
                    continue;

                case Op.AddIntoK:
                    slot = slots[code[pc]];
                    pc += 2;
                    if (tags[slot] == Tag.Number)
                    {
                        numbers[slot] = numbers[slot] + constants[code[pc - 1]];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariable(code[pc - 2], sp);
                    PushNumber(constants[code[pc - 1]], sp + 1);
                    Compute(Operator.Add, sp);
                    Assign(code[pc - 2], sp);
                    continue;

                case Op.AddIntoS:
                    slot = slots[code[pc++]];
                    sp--;
                    if ((tags[slot] | tags[sp]) == Tag.Number)
                    {
                        numbers[slot] = numbers[slot] + numbers[sp];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Copy(sp, sp + 1);
                    PushVariable(code[pc - 1], sp);
                    Compute(Operator.Add, sp);
                    Assign(code[pc - 1], sp);
                    continue;

                case Op.Compound:
                    _pc = pc;
                    Top = sp;
                    Compound(code[pc], code[pc + 1], sp - 1);
                    pc += 2;
                    continue;

                case Op.Increment:
                    slot = slots[code[pc]];
                    pc += 2;
                    if (tags[slot] == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot];
                        sp++;
                        numbers[slot] += (short)code[pc - 1];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Increment(code[pc - 2], (short)code[pc - 1], sp, false);
                    sp++;
                    continue;

                case Op.PreIncrement:
                    slot = slots[code[pc]];
                    pc += 2;
                    if (tags[slot] == Tag.Number)
                    {
                        numbers[slot] += (short)code[pc - 1];
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot];
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Increment(code[pc - 2], (short)code[pc - 1], sp, true);
                    sp++;
                    continue;

                case Op.VarGet:
                    slot = slots[code[pc]];
                    if (tags[slot] == Tag.Object)
                    {
                        target = (ScriptObject)references[slot];
                        index = code[pc + 2];
                        if (index < target.Count && target.Keys[index] == code[pc + 1])
                        {
                            pc += 3;
                            tag = target.Tags[index];
                            tags[sp] = tag;
                            if (tag == Tag.Number)
                            {
                                numbers[sp] = target.Numbers[index];
                            }
                            else
                            {
                                target.Load(index, tag, numbers, references, sp);
                            }

                            sp++;
                            continue;
                        }
                    }

                    if (tags[slot] == Tag.Array && code[pc + 1] == KnownName.Length)
                    {
                        array = (ScriptArray)references[slot];
                        index = array.Count;
                        if (array.Named == null && (index == 0 || array.Tags[index - 1] != Tag.Hole))
                        {
                            tags[sp] = Tag.Number;
                            numbers[sp] = index;
                            pc += 3;
                            sp++;
                            continue;
                        }
                    }

                    _pc = ++pc;
                    PushVariable(code[pc - 1], sp);
                    GetNamed(sp, code[pc], pc + 1);
                    pc += 2;
                    sp++;
                    continue;

                case Op.ThisGet:
                    slot = _base - 1;
                    tag = tags[slot];
                    tags[sp] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[sp] = numbers[slot];
                    }
                    else
                    {
                        references[sp] = references[slot];
                        numbers[sp] = numbers[slot];
                    }

                    sp++;
                    goto case Op.Get;

                case Op.Get:
                    if (tags[sp - 1] == Tag.Object)
                    {
                        target = (ScriptObject)references[sp - 1];
                        index = code[pc + 1];
                        if (index < target.Count && target.Keys[index] == code[pc])
                        {
                            pc += 2;
                            tag = target.Tags[index];
                            tags[sp - 1] = tag;
                            if (tag == Tag.Number)
                            {
                                numbers[sp - 1] = target.Numbers[index];
                            }
                            else
                            {
                                target.Load(index, tag, numbers, references, sp - 1);
                            }

                            continue;
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    GetNamed(sp - 1, code[pc], pc + 1);
                    pc += 2;
                    continue;

                case Op.VarIndexVar:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if (tags[slot] == Tag.Array && tags[right] == Tag.Number)
                    {
                        array = (ScriptArray)references[slot];
                        index = (int)numbers[right];
                        if (index == numbers[right] && index >= 0 && index < array.Count && (tag = array.Tags[index]) < Tag.Function)
                        {
                            tags[sp] = tag;
                            if (tag == Tag.Number)
                            {
                                numbers[sp] = array.Numbers[index];
                            }
                            else if (tag >= Tag.String)
                            {
                                references[sp] = array.References[index];
                            }

                            sp++;
                            continue;
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    sp++;
                    GetIndexed(sp - 1);
                    continue;

                case Op.IndexVar:
                    slot = slots[code[pc++]];
                    tag = tags[slot];
                    tags[sp] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[sp] = numbers[slot];
                    }
                    else
                    {
                        if (tag == Tag.Unbound)
                        {
                            _pc = pc;
                            Top = sp;
                            throw NotDefined(code[pc - 1]);
                        }

                        references[sp] = references[slot];
                        numbers[sp] = numbers[slot];
                    }

                    sp++;
                    goto case Op.GetIndex;

                case Op.GetIndex:
                    sp--;
                    if (tags[sp - 1] == Tag.Array && tags[sp] == Tag.Number)
                    {
                        array = (ScriptArray)references[sp - 1];
                        index = (int)numbers[sp];
                        if (index == numbers[sp] && index >= 0 && index < array.Count && (tag = array.Tags[index]) < Tag.Function)
                        {
                            tags[sp - 1] = tag;
                            if (tag == Tag.Number)
                            {
                                numbers[sp - 1] = array.Numbers[index];
                            }
                            else if (tag >= Tag.String)
                            {
                                references[sp - 1] = array.References[index];
                            }

                            continue;
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    GetIndexed(sp - 1);
                    continue;

                case Op.Set:
                case Op.SetPop:
                    if (tags[sp - 2] == Tag.Object)
                    {
                        target = (ScriptObject)references[sp - 2];
                        index = code[pc + 1];
                        if (index < target.Count && target.Keys[index] == code[pc])
                        {
                            tag = tags[sp - 1];
                            if ((tag | target.Tags[index]) == Tag.Number)
                            {
                                target.Numbers[index] = numbers[sp - 1];
                            }
                            else
                            {
                                target.Put(index, tag, numbers[sp - 1], references[sp - 1]);
                            }

                            goto EndSet;
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    if (SetNamed(sp - 2, code[pc], sp - 1, pc + 1))
                    {
                        tags = Tags;
                        numbers = Numbers;
                        references = References;
                        slots = Names.Slots;
                        sp = Top;
                    }

                EndSet:
                    if (code[pc - 1] == Op.Set)
                    {
                        Copy(sp - 1, sp - 2);
                        sp--;
                    }
                    else
                    {
                        sp -= 2;
                    }

                    pc += 2;
                    continue;

                case Op.SetIndex:
                case Op.SetIndexPop:
                    if (tags[sp - 3] == Tag.Array && tags[sp - 2] == Tag.Number && tags[sp - 1] <= Tag.True)
                    {
                        array = (ScriptArray)references[sp - 3];
                        index = (int)numbers[sp - 2];
                        if (index == numbers[sp - 2] && index >= 0 && index < array.Count && array.Tags[index] <= Tag.True)
                        {
                            tag = tags[sp - 1];
                            if (tag != Tag.Number)
                            {
                                array.Tags[index] = tag;
                                goto EndSetIndex;
                            }

                            if (array.Numbers != null)
                            {
                                array.Tags[index] = Tag.Number;
                                array.Numbers[index] = numbers[sp - 1];
                                goto EndSetIndex;
                            }
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    if (SetIndexed(sp - 3, sp - 2, sp - 1))
                    {
                        tags = Tags;
                        numbers = Numbers;
                        references = References;
                        slots = Names.Slots;
                        sp = Top;
                    }

                EndSetIndex:
                    if (code[pc - 1] == Op.SetIndex)
                    {
                        Copy(sp - 1, sp - 3);
                        sp -= 2;
                    }
                    else
                    {
                        sp -= 3;
                    }

                    continue;

                case Op.CompoundMember:
                    _pc = pc;
                    Top = sp;
                    _steps = steps;
                    _pc = pc + 2;
                    CompoundMember(code[pc], code[pc + 1]);
                    goto Reload;

                case Op.CompoundIndex:
                    Top = sp;
                    _steps = steps;
                    _pc = pc + 1;
                    CompoundIndex(code[pc]);
                    goto Reload;

                case Op.IncrementMember:
                    Top = sp;
                    _steps = steps;
                    _pc = pc + 2;
                    IncrementMember(code[pc], (short)code[pc + 1]);
                    goto Reload;

                case Op.IncrementIndex:
                    Top = sp;
                    _steps = steps;
                    _pc = pc + 1;
                    IncrementIndex((short)code[pc]);
                    goto Reload;

                case Op.Fail:
                    _pc = pc;
                    Top = sp;
                    throw FailReason.ToError(code[pc]);

                case Op.Callee:
                    slot = slots[code[pc++]];
                    tags[sp] = tags[slot];
                    if (tags[sp] == Tag.Unbound)
                    {
                        _pc = pc;
                        Top = sp;
                        throw NotDefined(code[pc - 1]);
                    }

                    references[sp] = references[slot];
                    numbers[sp] = numbers[slot];
                    tags[sp + 1] = Tag.Undefined;
                    sp += 2;
                    continue;

                case Op.Method:
                    tag = tags[sp - 1];
                    tags[sp] = tag;
                    references[sp] = references[sp - 1];
                    numbers[sp] = numbers[sp - 1];
                    sp++;
                    if (tag == Tag.Object)
                    {
                        target = (ScriptObject)references[sp - 1];
                        index = code[pc + 1];
                        if (index < target.Count && target.Keys[index] == code[pc])
                        {
                            pc += 2;
                            tag = target.Tags[index];
                            tags[sp - 2] = tag;
                            target.Load(index, tag, numbers, references, sp - 2);
                            continue;
                        }
                    }

                    _pc = pc;
                    Top = sp;
                    GetNamed(sp - 2, code[pc], pc + 1);
                    pc += 2;
                    continue;

                case Op.IndexMethod:
                    _pc = pc;
                    Top = sp;
                    GetMethod(sp - 2);
                    continue;

                case Op.PlainCallee:
                    tags[sp++] = Tag.Undefined;
                    continue;

                case Op.Call:
                    count = code[pc++];
                    slot = sp - count;
                    if (tags[slot - 2] != Tag.Function)
                    {
                        _pc = pc;
                        Top = sp;
                        _steps = steps;
                        CallOther(slot, count);
                        goto Reload;
                    }

                    if (--steps < 0)
                    {
                        steps = MoreSteps(pc);
                    }

                    index = _frameTop;
                    if (index >= frames.Length)
                    {
                        _pc = pc;
                        Top = sp;
                        GrowFrames();
                        frames = _frames;
                    }

                    frames[index] = pc;
                    frames[index + 1] = _base;
                    frames[index + 2] = _scopeTop;
                    _frameChunks[index / FrameWords] = _chunk;
                    if (_frameLoads != null)
                    {
                        ClearLoad(index / FrameWords);
                    }

                    _frameTop = index + FrameWords;
                    _base = slot;
                    pc = (int)numbers[slot - 2];
                    if (references[slot - 2] != (object)_chunk)
                    {
                        _chunk = (Chunk)references[slot - 2];
                        code = _chunk.Code;
                        constants = _chunk.Numbers;
                    }

                    right = code[pc++];
                    while (count < right)
                    {
                        tags[slot + count] = Tag.Undefined;
                        count++;
                    }

                    sp = slot + right;
                    if (_scopeTop + ScopeWords + ScopeWords > _scopes.Length || _boundTop + right > _boundNames.Length || sp + _chunk.StackNeed > tags.Length)
                    {
                        _pc = pc;
                        Top = sp;
                        _steps = steps;
                        GrowForCall(right);
                        tags = Tags;
                        numbers = Numbers;
                        references = References;
                    }

                    index = _scopeTop + ScopeWords;
                    _scopeTop = index;
                    _scopes[index] = 0;
                    _scopes[index + 1] = slot;
                    index = _boundTop;
                    _scopes[_scopeTop + 2] = index;
                    while (slot < sp)
                    {
                        right = code[pc++];
                        _boundNames[index] = right;
                        _boundBefore[index] = slots[right];
                        slots[right] = slot++;
                        index++;
                    }

                    _boundTop = index;
                    continue;

                case Op.ReturnVar:
                    slot = slots[code[pc++]];
                    tag = tags[slot];
                    tags[sp] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[sp] = numbers[slot];
                    }
                    else
                    {
                        if (tag == Tag.Unbound)
                        {
                            _pc = pc;
                            Top = sp;
                            throw NotDefined(code[pc - 1]);
                        }

                        references[sp] = references[slot];
                        numbers[sp] = numbers[slot];
                    }

                    sp++;
                    goto case Op.Return;

                case Op.ReturnUndefined:
                    tags[sp++] = Tag.Undefined;
                    goto case Op.Return;

                case Op.Return:
                    sp--;
                    slot = _base - 2;
                    tag = tags[sp];
                    tags[slot] = tag;
                    if (tag == Tag.Number)
                    {
                        numbers[slot] = numbers[sp];
                    }
                    else
                    {
                        references[slot] = references[sp];
                        numbers[slot] = numbers[sp];
                    }

                    sp = slot + 1;
                    index = _frameTop - FrameWords;
                    _frameTop = index;
                    pc = frames[index];
                    _base = frames[index + 1];
                    slot = frames[index + 2];
                    right = _scopes[slot + ScopeWords + 2];
                    _scopeTop = slot;
                    count = _boundTop;
                    while (count > right)
                    {
                        count--;
                        slots[_boundNames[count]] = _boundBefore[count];
                    }

                    _boundTop = count;
                    if (_frameChunks[index / FrameWords] != (object)_chunk)
                    {
                        _chunk = (Chunk)_frameChunks[index / FrameWords];
                        if (index != exitFrame)
                        {
                            code = _chunk.Code;
                            constants = _chunk.Numbers;
                        }
                    }

                    if (index == exitFrame)
                    {
                        _pc = pc;
                        Top = sp;
                        _steps = steps;
                        return;
                    }

                    continue;

                case Op.EndFile:
                    _pc = pc;
                    Top = sp;
                    _steps = steps;
                    EndFile();
                    if (_frameTop == exitFrame)
                    {
                        return;
                    }

                    goto Reload;

                case Op.Function:
                    tags[sp] = Tag.Function;
                    references[sp] = _chunk;
                    numbers[sp] = pc + 1;
                    sp++;
                    pc += 1 + (short)code[pc];
                    continue;

                case Op.Jump:
                    pc += 1 + (short)code[pc];
                    continue;

                case Op.Loop:
                    pc += 1 + (short)code[pc];
                    if (--steps < 0)
                    {
                        steps = MoreSteps(pc);
                    }

                    continue;

                case Op.JumpFalse:
                    tag = tags[--sp];
                    pc++;
                    if (tag == Tag.True)
                    {
                        continue;
                    }

                    if (tag == Tag.False || !IsTruthy(sp))
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.LoopTrue:
                    tag = tags[--sp];
                    pc++;
                    if (tag == Tag.True || IsTruthy(sp))
                    {
                        pc += (short)code[pc - 1];
                        if (--steps < 0)
                        {
                            steps = MoreSteps(pc);
                        }
                    }

                    continue;

                case Op.And:
                    pc++;
                    if (IsTruthy(sp - 1))
                    {
                        sp--;
                    }
                    else
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.Or:
                    pc++;
                    if (IsTruthy(sp - 1))
                    {
                        pc += (short)code[pc - 1];
                    }
                    else
                    {
                        sp--;
                    }

                    continue;

                case Op.JumpNotLessVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        if (numbers[slot] < numbers[right])
                        {
                            pc += 3;
                            continue;
                        }
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        IsLessVariables(code[pc], code[pc + 1]);
                    }

                    pc += (short)code[pc + 2] + 3;
                    continue;

                case Op.JumpNotLessVK:
                    slot = slots[code[pc]];
                    if (tags[slot] == Tag.Number)
                    {
                        if (numbers[slot] < constants[code[pc + 1]])
                        {
                            pc += 3;
                            continue;
                        }
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        IsLessVariableNumber(code[pc]);
                    }

                    pc += (short)code[pc + 2] + 3;
                    continue;

                case Op.LoopLessVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        if (numbers[slot] < numbers[right])
                        {
                            pc += (short)code[pc + 2] + 3;
                            if (--steps < 0)
                            {
                                steps = MoreSteps(pc);
                            }

                            continue;
                        }
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        IsLessVariables(code[pc], code[pc + 1]);
                    }

                    pc += 3;
                    continue;

                case Op.LoopLessVK:
                    slot = slots[code[pc]];
                    if (tags[slot] == Tag.Number)
                    {
                        if (numbers[slot] < constants[code[pc + 1]])
                        {
                            pc += (short)code[pc + 2] + 3;
                            if (--steps < 0)
                            {
                                steps = MoreSteps(pc);
                            }

                            continue;
                        }
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        IsLessVariableNumber(code[pc]);
                    }

                    pc += 3;
                    continue;

                case Op.JumpNotVV:
                    slot = slots[code[pc + 1]];
                    right = slots[code[pc + 2]];
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        isTrue = NumberOperator.IsTrue(code[pc], numbers[slot], numbers[right]);
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        isTrue = IsTrueVariables(code[pc], code[pc + 1], code[pc + 2], sp);
                    }

                    pc += 4;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.JumpNotVK:
                    slot = slots[code[pc + 1]];
                    if (tags[slot] == Tag.Number)
                    {
                        isTrue = NumberOperator.IsTrue(code[pc], numbers[slot], constants[code[pc + 2]]);
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        isTrue = IsTrueVariableNumber(code[pc], code[pc + 1], constants[code[pc + 2]], sp);
                    }

                    pc += 4;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.JumpNotSK:
                    _pc = pc;
                    isTrue = IsTrueNumber(code[pc], --sp, constants[code[pc + 1]]);

                    pc += 3;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.JumpNotSV:
                    _pc = pc;
                    isTrue = IsTrueVariable(code[pc], --sp, code[pc + 1]);

                    pc += 3;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.JumpNot:
                    sp -= 2;
                    _pc = pc;
                    Top = sp;
                    isTrue = (tags[sp] | tags[sp + 1]) == Tag.Number
                        ? NumberOperator.IsTrue(code[pc], numbers[sp], numbers[sp + 1])
                        : IsTrue(code[pc], sp);

                    pc += 2;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.LoopVV:
                    slot = slots[code[pc + 1]];
                    right = slots[code[pc + 2]];
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        isTrue = NumberOperator.IsTrue(code[pc], numbers[slot], numbers[right]);
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        isTrue = IsTrueVariables(code[pc], code[pc + 1], code[pc + 2], sp);
                    }

                    pc += 4;
                    if (isTrue)
                    {
                        pc += (short)code[pc - 1];
                        if (--steps < 0)
                        {
                            steps = MoreSteps(pc);
                        }
                    }

                    continue;

                case Op.LoopVK:
                    slot = slots[code[pc + 1]];
                    if (tags[slot] == Tag.Number)
                    {
                        isTrue = NumberOperator.IsTrue(code[pc], numbers[slot], constants[code[pc + 2]]);
                    }
                    else
                    {
                        _pc = pc;
                        Top = sp;
                        isTrue = IsTrueVariableNumber(code[pc], code[pc + 1], constants[code[pc + 2]], sp);
                    }

                    pc += 4;
                    if (isTrue)
                    {
                        pc += (short)code[pc - 1];
                        if (--steps < 0)
                        {
                            steps = MoreSteps(pc);
                        }
                    }

                    continue;

                case Op.LoopIf:
                    sp -= 2;
                    _pc = pc;
                    Top = sp;
                    isTrue = (tags[sp] | tags[sp + 1]) == Tag.Number
                        ? NumberOperator.IsTrue(code[pc], numbers[sp], numbers[sp + 1])
                        : IsTrue(code[pc], sp);

                    pc += 2;
                    if (isTrue)
                    {
                        pc += (short)code[pc - 1];
                        if (--steps < 0)
                        {
                            steps = MoreSteps(pc);
                        }
                    }

                    continue;

                case Op.Add:
                    sp--;
                    if ((tags[sp - 1] | tags[sp]) == Tag.Number)
                    {
                        numbers[sp - 1] += numbers[sp];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Compute(Operator.Add, sp - 1);
                    continue;

                case Op.Subtract:
                    sp--;
                    if ((tags[sp - 1] | tags[sp]) == Tag.Number)
                    {
                        numbers[sp - 1] -= numbers[sp];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Compute(Operator.Subtract, sp - 1);
                    continue;

                case Op.Multiply:
                    sp--;
                    if ((tags[sp - 1] | tags[sp]) == Tag.Number)
                    {
                        numbers[sp - 1] *= numbers[sp];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Compute(Operator.Multiply, sp - 1);
                    continue;

                case Op.Binary:
                    sp--;
                    index = code[pc++];
                    if ((tags[sp - 1] | tags[sp]) == Tag.Number)
                    {
                        numbers[sp - 1] = NumberOperator.Compute(index, numbers[sp - 1], numbers[sp]);
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    Compute(index, sp - 1);
                    continue;

                case Op.Compare:
                    sp -= 2;
                    _pc = pc;
                    Top = sp;
                    tags[sp] = IsTrue(code[pc++], sp) ? Tag.True : Tag.False;
                    sp++;
                    continue;

                case Op.AddVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot] + numbers[right];
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(Operator.Add, sp);
                    sp++;
                    continue;

                case Op.SubtractVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot] - numbers[right];
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(Operator.Subtract, sp);
                    sp++;
                    continue;

                case Op.MultiplyVV:
                    slot = slots[code[pc]];
                    right = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot] * numbers[right];
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(Operator.Multiply, sp);
                    sp++;
                    continue;

                case Op.AddVK:
                    slot = slots[code[pc]];
                    pc += 2;
                    if (tags[slot] == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = numbers[slot] + constants[code[pc - 1]];
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariable(code[pc - 2], sp);
                    PushNumber(constants[code[pc - 1]], sp + 1);
                    Compute(Operator.Add, sp);
                    sp++;
                    continue;

                case Op.AddSV:
                    slot = slots[code[pc++]];
                    if ((tags[slot] | tags[sp - 1]) == Tag.Number)
                    {
                        numbers[sp - 1] += numbers[slot];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariable(code[pc - 1], sp);
                    Compute(Operator.Add, sp - 1);
                    continue;

                case Op.AddSK:
                    pc++;
                    if (tags[sp - 1] == Tag.Number)
                    {
                        numbers[sp - 1] += constants[code[pc - 1]];
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushNumber(constants[code[pc - 1]], sp);
                    Compute(Operator.Add, sp - 1);
                    continue;

                case Op.BinaryVV:
                    slot = slots[code[pc + 1]];
                    right = slots[code[pc + 2]];
                    pc += 3;
                    if ((tags[slot] | tags[right]) == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = NumberOperator.Compute(code[pc - 3], numbers[slot], numbers[right]);
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariables(code[pc - 2], code[pc - 1], sp);
                    Compute(code[pc - 3], sp);
                    sp++;
                    continue;

                case Op.BinaryVK:
                    slot = slots[code[pc + 1]];
                    pc += 3;
                    if (tags[slot] == Tag.Number)
                    {
                        tags[sp] = Tag.Number;
                        numbers[sp] = NumberOperator.Compute(code[pc - 3], numbers[slot], constants[code[pc - 1]]);
                        sp++;
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariable(code[pc - 2], sp);
                    PushNumber(constants[code[pc - 1]], sp + 1);
                    Compute(code[pc - 3], sp);
                    sp++;
                    continue;

                case Op.BinarySV:
                    slot = slots[code[pc + 1]];
                    pc += 2;
                    if ((tags[slot] | tags[sp - 1]) == Tag.Number)
                    {
                        numbers[sp - 1] = NumberOperator.Compute(code[pc - 2], numbers[sp - 1], numbers[slot]);
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushVariable(code[pc - 1], sp);
                    Compute(code[pc - 2], sp - 1);
                    continue;

                case Op.BinarySK:
                    pc += 2;
                    if (tags[sp - 1] == Tag.Number)
                    {
                        numbers[sp - 1] = NumberOperator.Compute(code[pc - 2], numbers[sp - 1], constants[code[pc - 1]]);
                        continue;
                    }

                    _pc = pc;
                    Top = sp;
                    PushNumber(constants[code[pc - 1]], sp);
                    Compute(code[pc - 2], sp - 1);
                    continue;

                case Op.AppendLiteral:
                    _pc = pc;
                    Top = sp;
                    AppendLiteral(sp - 1, code[pc++]);
                    continue;

                case Op.EqualLiteral:
                    isTrue = IsLiteral(sp - 1, code[pc + 1]);
                    tags[sp - 1] = isTrue == (code[pc] == 0) ? Tag.True : Tag.False;
                    pc += 2;
                    continue;

                case Op.Not:
                    tags[sp - 1] = IsTruthy(sp - 1) ? Tag.False : Tag.True;
                    continue;

                case Op.Negate:
                    numbers[sp - 1] = tags[sp - 1] == Tag.Number ? Arithmetic.Negated(numbers[sp - 1]) : double.NaN;
                    tags[sp - 1] = Tag.Number;
                    continue;

                case Op.Complement:
                    numbers[sp - 1] = Complement(tags[sp - 1], numbers[sp - 1]);
                    tags[sp - 1] = Tag.Number;
                    continue;

                case Op.TypeOf:
                    references[sp - 1] = Bytes.Of(TypeName.Of(tags[sp - 1]));
                    tags[sp - 1] = Tag.String;
                    continue;

                case Op.ForIn:
                    _pc = pc;
                    Top = sp;
                    BeginForIn(sp - 1);
                    continue;

                case Op.ForInNext:
                    _pc = pc;
                    Top = sp;
                    isTrue = NextKey(slots[code[pc]], code[pc + 1]);
                    pc += 3;
                    if (!isTrue)
                    {
                        pc += (short)code[pc - 1];
                    }

                    continue;

                case Op.Result:
                    sp--;
                    SetResult(tags[sp], numbers[sp], references[sp]);
                    continue;

                case Op.ResultUndefined:
                    SetResult(Tag.Undefined, 0, null);
                    continue;

                case Op.ResultName:
                    SetResult(Tag.String, 0, Names.BytesOf(code[pc++]));
                    continue;

                case Op.MakeObject:
                    _pc = pc;
                    Top = sp;
                    sp = MakeObject((int[])_chunk.Templates[code[pc]], code[pc + 1], sp);
                    pc += 2;
                    continue;

                case Op.AddProperty:
                    _pc = pc;
                    Top = sp;
                    sp--;
                    AddProperty(sp - 1, code[pc++], sp);
                    continue;

                case Op.MakeArray:
                    _pc = pc;
                    Top = sp;
                    tags[sp] = Tag.Array;
                    references[sp] = NewArray(code[pc++]);
                    sp++;
                    continue;

                case Op.Append:
                    _pc = pc;
                    Top = sp;
                    count = code[pc++];
                    sp -= count;
                    AppendItems(sp - 1, sp, count);
                    continue;

                default:
                    _pc = pc;
                    Top = sp;
                    throw new MjsError(MjsError.Internal, "damaged code");
            }
        }
    }
}
