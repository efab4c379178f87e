// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>What the host asks of values.</summary>
internal static class ValueAccess
{
    internal static MjsType TypeOf(byte tag)
    {
        switch (tag)
        {
            case Tag.Number: return MjsType.Number;
            case Tag.Null: return MjsType.Null;
            case Tag.False:
            case Tag.True: return MjsType.Boolean;
            case Tag.String:
            case Tag.Text: return MjsType.String;
            case Tag.Object: return MjsType.Object;
            case Tag.Array: return MjsType.Array;
            case Tag.Function:
            case Tag.Foreign: return MjsType.Function;
            case Tag.Native:
            case Tag.Pointer: return MjsType.ForeignPointer;
            default: return MjsType.Undefined;
        }
    }

    internal static bool IsTruthy(byte tag, double number, object reference)
    {
        switch (tag)
        {
            case Tag.Number: return number != 0 && !Arithmetic.IsNaN(number);
            case Tag.String:
            case Tag.Text: return Machine.BytesOf(reference).Length > 0;
            default: return tag >= Tag.True && tag != Tag.Foreign;
        }
    }

    internal static string TextOf(byte tag, object reference)
    {
        if (!Machine.IsString(tag))
        {
            return null;
        }

        byte[] bytes = Machine.BytesOf(reference);
        return Bytes.ToText(bytes, 0, bytes.Length);
    }

    internal static object[] KeysOf(MjsEngine engine, byte tag, object reference)
    {
        ArrayList keys = new ArrayList();
        if (tag == Tag.Object || tag == Tag.Array)
        {
            KeyIterator iterator = new KeyIterator(reference);
            for (byte[] key = iterator.Next(engine.Machine.Names); key != null; key = iterator.Next(engine.Machine.Names))
            {
                keys.Add(key);
            }
        }

        object[] result = new object[keys.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = keys[i];
        }

        return result;
    }
}
