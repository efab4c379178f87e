// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Emits operators, stores and jumps, joined with the loads in front of them where there is an instruction for that.</summary>
internal static class CodeJoiner
{
    internal static void Binary(CodeWriter writer, int kind)
    {
        if (!writer.IsJoining || !TryJoin(writer, kind))
        {
            Plain(writer, kind);
        }
    }

    /// <summary>Drops the value of a statement; a store becomes one that leaves no value.</summary>
    internal static void Pop(CodeWriter writer)
    {
        int last = writer.Last;
        if (!writer.IsJoining || last < 0)
        {
            writer.Emit(Op.Pop, -1);
            return;
        }

        switch (writer.Code[last])
        {
            case Op.Store:
                StorePop(writer, writer.Operand(last, 0));
                break;
            case Op.Set:
                writer.Code[last] = Op.SetPop;
                writer.Depth--;
                break;
            case Op.SetIndex:
                writer.Code[last] = Op.SetIndexPop;
                writer.Depth--;
                break;
            case Op.Increment:
            case Op.PreIncrement:
                IncrementPop(writer, writer.Operand(last, 0), (short)writer.Operand(last, 1));
                break;
            case Op.Compound:
                CompoundPop(writer, writer.Operand(last, 0), writer.Operand(last, 1));
                break;
            default:
                writer.Emit(Op.Pop, -1);
                break;
        }
    }

    /// <summary>Emits a jump to set later, taken if the value on the stack is false.</summary>
    internal static int JumpFalse(CodeWriter writer)
    {
        if (writer.IsJoining && IsJoinable(writer))
        {
            return Compared(writer, false);
        }

        writer.Emit(Op.JumpFalse, -1);
        return writer.JumpWord();
    }

    /// <summary>Emits a jump back, taken if the value on the stack is true.</summary>
    internal static void LoopTrue(CodeWriter writer, int target)
    {
        int word;
        if (writer.IsJoining && IsJoinable(writer))
        {
            word = Compared(writer, true);
        }
        else
        {
            writer.Emit(Op.LoopTrue, -1);
            word = writer.JumpWord();
        }

        writer.SetJump(word, target);
    }

    internal static bool IsNumber(CodeWriter writer, int at) => writer.IsOp(at, Op.Number) || writer.IsOp(at, Op.Int);

    internal static double NumberOf(CodeWriter writer, int at)
    {
        return writer.IsOp(at, Op.Int) ? (short)writer.Operand(at, 0) : writer.NumberAt(writer.Operand(at, 0));
    }

    internal static void Number(CodeWriter writer, double value, int effect)
    {
        int whole = value < 32000 && -32000 < value ? (int)value : -1;
        if (whole == value && whole != 0)
        {
            writer.Emit(Op.Int, whole, effect);
        }
        else
        {
            writer.Emit(Op.Number, writer.NumberIndex(value), effect);
        }
    }

    private static void Plain(CodeWriter writer, int kind)
    {
        if (kind <= Operator.Multiply)
        {
            writer.Emit((ushort)(Op.Add + kind), -1);
        }
        else
        {
            writer.Emit(Operator.IsComparison(kind) ? Op.Compare : Op.Binary, kind, -1);
        }
    }

    private static bool TryJoin(CodeWriter writer, int kind)
    {
        int last = writer.Last;
        if (writer.IsOp(last, Op.String))
        {
            return TryJoinLiteral(writer, kind, writer.Operand(last, 0));
        }

        if (Operator.IsComparison(kind))
        {
            return false;
        }

        if (writer.IsOp(last, Op.Var))
        {
            JoinVariable(writer, kind, writer.Operand(last, 0));
            return true;
        }

        if (IsNumber(writer, last))
        {
            JoinNumber(writer, kind, NumberOf(writer, last));
            return true;
        }

        return false;
    }

    private static bool TryJoinLiteral(CodeWriter writer, int kind, int name)
    {
        if (kind == Operator.Add)
        {
            writer.DropLast();
            writer.Emit(Op.AppendLiteral, name, -1);
            return true;
        }

        if (kind == Operator.Equal || kind == Operator.NotEqual)
        {
            writer.DropLast();
            writer.Emit(Op.EqualLiteral, kind == Operator.NotEqual ? 1 : 0, name, -1);
            return true;
        }

        return false;
    }

    private static void JoinVariable(CodeWriter writer, int kind, int name)
    {
        writer.DropLast();
        if (!writer.IsOp(writer.Last, Op.Var))
        {
            if (kind == Operator.Add)
            {
                writer.Emit(Op.AddSV, name, -1);
            }
            else
            {
                writer.Emit(Op.BinarySV, kind, name, -1);
            }

            return;
        }

        int left = writer.Operand(writer.Last, 0);
        writer.DropLast();
        if (kind <= Operator.Multiply)
        {
            ushort op = kind == Operator.Add ? Op.AddVV : kind == Operator.Subtract ? Op.SubtractVV : Op.MultiplyVV;
            writer.Emit(op, left, name, -1);
        }
        else
        {
            writer.Emit(Op.BinaryVV, kind, left, name, -1);
        }
    }

    private static void JoinNumber(CodeWriter writer, int kind, double value)
    {
        writer.DropLast();
        if (IsNumber(writer, writer.Last))
        {
            double left = NumberOf(writer, writer.Last);
            writer.DropLast();
            Number(writer, NumberOperator.Compute(kind, left, value), -1);
            return;
        }

        bool isSum = kind <= Operator.Subtract;
        int index = writer.NumberIndex(kind == Operator.Subtract ? -value : value);
        if (!writer.IsOp(writer.Last, Op.Var))
        {
            if (isSum)
            {
                writer.Emit(Op.AddSK, index, -1);
            }
            else
            {
                writer.Emit(Op.BinarySK, kind, index, -1);
            }

            return;
        }

        int left2 = writer.Operand(writer.Last, 0);
        writer.DropLast();
        if (isSum)
        {
            writer.Emit(Op.AddVK, left2, index, -1);
        }
        else
        {
            writer.Emit(Op.BinaryVK, kind, left2, index, -1);
        }
    }

    private static void StorePop(CodeWriter writer, int name)
    {
        writer.DropLast();
        int last = writer.Last;
        bool isChecked = writer.IsOp(writer.Second, Op.Check) && writer.Operand(writer.Second, 0) == name;
        if (isChecked && IsNumber(writer, last))
        {
            double value = NumberOf(writer, last);
            writer.DropLast();
            writer.DropLast();
            writer.Emit(Op.SetVK, name, writer.NumberIndex(value), -1);
        }
        else if (isChecked && writer.IsOp(last, Op.Var))
        {
            int source = writer.Operand(last, 0);
            writer.DropLast();
            writer.DropLast();
            writer.Emit(Op.SetVV, name, source, -1);
        }
        else if (isChecked && (writer.IsOp(last, Op.AddVV) || writer.IsOp(last, Op.AddVK)))
        {
            ushort op = writer.IsOp(last, Op.AddVV) ? Op.AddVVTo : Op.AddVKTo;
            int left = writer.Operand(last, 0);
            int right = writer.Operand(last, 1);
            writer.DropLast();
            writer.DropLast();
            AddTo(writer, op, name, left, right);
        }
        else
        {
            writer.Emit(Op.StorePop, name, -1);
        }
    }

    private static void IncrementPop(CodeWriter writer, int name, int step)
    {
        writer.DropLast();
        writer.Emit(Op.AddIntoK, name, writer.NumberIndex(step), -1);
    }

    private static void CompoundPop(CodeWriter writer, int kind, int name)
    {
        int value = writer.Second;
        bool isSum = kind <= Operator.Subtract && writer.IsOp(writer.Third, Op.Check);
        if (isSum && IsNumber(writer, value))
        {
            double number = NumberOf(writer, value);
            Drop(writer, 3);
            writer.Emit(Op.AddIntoK, name, writer.NumberIndex(kind == Operator.Subtract ? -number : number), -1);
        }
        else if (isSum && kind == Operator.Add && writer.IsOp(value, Op.Var))
        {
            int right = writer.Operand(value, 0);
            Drop(writer, 3);
            writer.Emit(Op.AddIntoV, name, right, -1);
        }
        else if (kind == Operator.Add)
        {
            writer.DropLast();
            writer.Emit(Op.AddIntoS, name, -1);
        }
        else
        {
            writer.Emit(Op.Pop, -1);
        }
    }

    private static void AddTo(CodeWriter writer, ushort op, int name, int left, int right)
    {
        if (left != name)
        {
            writer.Emit(op, name, left, right, -1);
        }
        else
        {
            writer.Emit(op == Op.AddVVTo ? Op.AddIntoV : Op.AddIntoK, name, right, -1);
        }
    }

    private static bool IsJoinable(CodeWriter writer)
    {
        return writer.IsOp(writer.Last, Op.Compare) && writer.Operand(writer.Last, 0) < Operator.LooseEqual;
    }

    private static int Compared(CodeWriter writer, bool isLoop)
    {
        int kind = writer.Operand(writer.Last, 0);
        writer.DropLast();
        int right = writer.Last;
        bool isVariable = writer.IsOp(right, Op.Var);
        if (writer.IsOp(writer.Second, Op.Var) && (isVariable || IsNumber(writer, right)))
        {
            ComparedVariables(writer, isLoop, kind, isVariable);
        }
        else if (!isLoop && IsNumber(writer, right))
        {
            int index = writer.NumberIndex(NumberOf(writer, right));
            writer.DropLast();
            writer.Emit(Op.JumpNotSK, kind, index, -1);
        }
        else if (!isLoop && isVariable)
        {
            int name = writer.Operand(right, 0);
            writer.DropLast();
            writer.Emit(Op.JumpNotSV, kind, name, -1);
        }
        else
        {
            writer.Emit(isLoop ? Op.LoopIf : Op.JumpNot, kind, -1);
        }

        return writer.JumpWord();
    }

    private static void ComparedVariables(CodeWriter writer, bool isLoop, int kind, bool isVariable)
    {
        int left = writer.Operand(writer.Second, 0);
        int right = isVariable ? writer.Operand(writer.Last, 0) : writer.NumberIndex(NumberOf(writer, writer.Last));
        Drop(writer, 2);
        if (kind == Operator.Less)
        {
            int op = (isLoop ? Op.LoopLessVV : Op.JumpNotLessVV) + (isVariable ? 0 : 1);
            writer.Emit((ushort)op, left, right, -1);
        }
        else
        {
            int op = (isLoop ? Op.LoopVV : Op.JumpNotVV) + (isVariable ? 0 : 1);
            writer.Emit((ushort)op, kind, left, right, -1);
        }
    }

    private static void Drop(CodeWriter writer, int count)
    {
        for (; count > 0; count--)
        {
            writer.DropLast();
        }
    }
}
