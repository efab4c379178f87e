// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <content>The loop that runs the code: what is frequent, with everything in locals, because on a device a call costs as much as four statements.</content>
internal sealed partial class Machine
{
    // Runs until the frame returns on top of which exitFrame frames were. An instruction that finds what is not frequent leaves its operands to Step.
    private void Run(int exitFrame)
    {
    Reload:
        byte[] tags = Tags;
        double[] numbers = Numbers;
        object[] references = References;
        int[] slots = Names.Slots;
        ushort[] code = _chunk.Code;
        double[] constants = _chunk.Numbers;
        int pc = _pc;
        int sp = Top;
        int steps = _steps;
        int slot;
        int index;
        double left;
        double right;
        byte tag;
        ScriptObject target;
        ScriptArray array;

        while (true)
        {
            switch (code[pc])
            {
                case Op.Undefined:
                case Op.Null:
                case Op.False:
                case Op.True:
                    tags[sp++] = (byte)(code[pc++] - Op.Undefined + Tag.Undefined);
                    continue;

                case Op.Int:
                    tags[sp] = Tag.Number;
                    numbers[sp++] = (short)code[pc + 1];
                    pc += 2;
                    continue;

                case Op.Number:
                    tags[sp] = Tag.Number;
                    numbers[sp++] = constants[code[pc + 1]];
                    pc += 2;
                    continue;

                case Op.Var:
                    slot = slots[code[pc + 1]];
                    tag = tags[slot];
                    if (tag == Tag.Unbound)
                    {
                        break;
                    }

                    pc += 2;
                    tags[sp] = tag;
                    numbers[sp] = numbers[slot];
                    if (tag != Tag.Number)
                    {
                        references[sp] = references[slot];
                    }

                    sp++;
                    continue;

                case Op.Pop:
                    sp--;
                    pc++;
                    continue;

                case Op.Check:
                    if (tags[slots[code[pc + 1]]] == Tag.Unbound)
                    {
                        break;
                    }

                    pc += 2;
                    continue;

                case Op.Store:
                case Op.StorePop:
                    slot = slots[code[pc + 1]];
                    if (tags[slot] == Tag.Unbound)
                    {
                        break;
                    }

                    tag = tags[sp - 1];
                    tags[slot] = tag;
                    numbers[slot] = numbers[sp - 1];
                    if (tag != Tag.Number)
                    {
                        references[slot] = references[sp - 1];
                    }

                    if (code[pc] == Op.StorePop)
                    {
                        sp--;
                    }

                    pc += 2;
                    continue;

                case Op.AddIntoV:
                    slot = slots[code[pc + 1]];
                    index = slots[code[pc + 2]];
                    if ((tags[slot] | tags[index]) != Tag.Number)
                    {
                        break;
                    }

                    numbers[slot] = numbers[slot] + numbers[index];
                    pc += 3;
                    continue;

                case Op.AddIntoK:
                    slot = slots[code[pc + 1]];
                    if (tags[slot] != Tag.Number)
                    {
                        break;
                    }

                    numbers[slot] = numbers[slot] + constants[code[pc + 2]];
                    pc += 3;
                    continue;

                // AddIntoK, then JumpVV or JumpVK as it stands behind it.
                case Op.Turn:
                    slot = slots[code[pc + 1]];
                    if (tags[slot] != Tag.Number)
                    {
                        code[pc] = Op.AddIntoK;
                        continue;
                    }

                    left = numbers[slot] + constants[code[pc + 2]];
                    numbers[slot] = left;
                    pc += 3;
                    index = code[pc + 3];
                    if (code[pc] == Op.JumpVK)
                    {
                        right = constants[index];
                    }
                    else
                    {
                        index = slots[index];
                        if (tags[index] != Tag.Number)
                        {
                            break;
                        }

                        right = numbers[index];
                    }

                    if (left < right)
                    {
                        pc += (short)code[pc + 4] + 5;
                        goto Back;
                    }

                    pc += 5;
                    continue;

                case Op.JumpVV:
                case Op.JumpVK:
                    slot = slots[code[pc + 2]];
                    index = code[pc + 3];
                    if (code[pc] == Op.JumpVK)
                    {
                        right = constants[index];
                        index = slot;
                    }
                    else
                    {
                        index = slots[index];
                        right = numbers[index];
                    }

                    if ((tags[slot] | tags[index]) != Tag.Number)
                    {
                        break;
                    }

                    index = code[pc + 1];
                    pc += 5;
                    if (index == Op.Less ? numbers[slot] < right : Arithmetic.IsTrue(index, numbers[slot], right))
                    {
                        goto Jump;
                    }

                    continue;

                case Op.JumpFalse:
                case Op.JumpTrue:
                    tag = tags[sp - 1];
                    if (tag != Tag.True && tag != Tag.False)
                    {
                        break;
                    }

                    sp--;
                    pc += 2;
                    if ((tag == Tag.True) == (code[pc - 2] == Op.JumpTrue))
                    {
                        goto Jump;
                    }

                    continue;

                case Op.Jump:
                    pc += 2;

                Jump:
                    index = (short)code[pc - 1];
                    pc += index;
                    if (index >= 0)
                    {
                        continue;
                    }

                Back:
                    if (--steps < 0)
                    {
                        steps = MoreSteps(pc);
                    }

                    continue;

                case Op.Add:
                case Op.Subtract:
                case Op.Multiply:
                case Op.Divide:
                case Op.Remainder:
                case Op.And:
                case Op.Or:
                case Op.Xor:
                case Op.ShiftLeft:
                case Op.ShiftRight:
                case Op.ShiftRightUnsigned:
                case Op.Less:
                case Op.LessOrEqual:
                case Op.Greater:
                case Op.GreaterOrEqual:
                case Op.Equal:
                case Op.NotEqual:
                    if ((tags[sp - 2] | tags[sp - 1]) != Tag.Number)
                    {
                        break;
                    }

                    sp--;
                    index = code[pc++];
                    if (index >= Op.Less)
                    {
                        tags[sp - 1] = Arithmetic.IsTrue(index, numbers[sp - 1], numbers[sp]) ? Tag.True : Tag.False;
                    }
                    else
                    {
                        numbers[sp - 1] = index == Op.Add ? numbers[sp - 1] + numbers[sp] : Arithmetic.Compute(index, numbers[sp - 1], numbers[sp]);
                    }

                    continue;

                case Op.Get:
                    if (tags[sp - 1] != Tag.Object)
                    {
                        break;
                    }

                    target = (ScriptObject)references[sp - 1];
                    index = code[pc + 2];
                    if (index >= target.Count || target.Keys[index] != code[pc + 1] || target.Tags[index] != Tag.Number)
                    {
                        break;
                    }

                    pc += 3;
                    tags[sp - 1] = Tag.Number;
                    numbers[sp - 1] = target.Numbers[index];
                    continue;

                case Op.GetIndex:
                    if (tags[sp - 2] != Tag.Array || tags[sp - 1] != Tag.Number)
                    {
                        break;
                    }

                    array = (ScriptArray)references[sp - 2];
                    index = (int)numbers[sp - 1];
                    if (index != numbers[sp - 1] || (uint)index >= array.Count || array.Tags[index] != Tag.Number)
                    {
                        break;
                    }

                    sp--;
                    pc++;
                    tags[sp - 1] = Tag.Number;
                    numbers[sp - 1] = array.Numbers[index];
                    continue;
            }

            _pc = pc + 1;
            Top = sp;
            _steps = steps;
            Step();
            if (_frameTop <= exitFrame)
            {
                return;
            }

            goto Reload;
        }
    }
}
