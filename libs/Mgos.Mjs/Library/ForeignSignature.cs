// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Mjs;

/// <summary>Reads the signature of a host function or of a callback, C text: <c>TYPE NAME(ARG, ...)</c>.</summary>
/// <remarks>What stays of it is a few bytes, because a device has a hundred of them: <see cref="Pack"/>.</remarks>
internal static class ForeignSignature
{
    // Where the parts of a packed one lie; that of the callback follows behind the types.
    internal const int Result = 0;
    internal const int Count = 1;

    /// <summary>The index of the callback argument plus 1, 0 without one.</summary>
    internal const int Callback = 2;

    /// <summary>The index of the userdata argument plus 1, 0 without one.</summary>
    internal const int Userdata = 3;
    internal const int Types = 4;

    // In the order of ForeignType; the blank in front of a star may be missing.
    private const string TypeNames = "void|userdata|int|bool|double|float|char *|void *|struct mg_str *|(|struct mg_str";

    /// <summary>Packs a signature; a mistake is an error of the script.</summary>
    internal static byte[] Pack(string text, bool isCallback, MjsEngine engine, out MjsNative native)
    {
        int open = text.IndexOf('(');
        string head = open < 0 ? string.Empty : text.Substring(0, open).Trim();
        if (head.Length == 0)
        {
            throw Bad(text, "1");
        }

        ArrayList parts = Split(text, isCallback ? text.IndexOf('(', open + 1) : open) ?? throw Bad(text, "2");
        string name = isCallback ? string.Empty : NameAtEnd(head);
        native = null;
        if (!isCallback)
        {
            native = name.Length > 0 ? engine.FindFunction(name) : throw Bad(text, "1");
            if (native == null)
            {
                throw Bad(text, "dlsym('" + name + "') failed");
            }
        }

        int result = ParseType(text, head.Substring(0, head.Length - name.Length).Trim());
        byte[] callback = new byte[0];
        byte[] packed = new byte[Types + MjsConstants.MaxForeignArguments];
        packed[Result] = (byte)result;
        string only = (string)parts[0];
        int count = parts.Count == 1 && (only.Length == 0 || only == "void") ? 0 : parts.Count;
        for (int i = 0; i < count; i++)
        {
            if (i == MjsConstants.MaxForeignArguments)
            {
                throw Bad(text, "too many callback args");
            }

            string part = (string)parts[i];
            int type = ForeignType.Callback;
            if (part.IndexOf('(') < 0)
            {
                type = ParseType(text, part);
            }
            else
            {
                if (isCallback || callback.Length > 0)
                {
                    throw Bad(text, isCallback ? "callback can't take another callback" : "only one callback is allowed");
                }

                try
                {
                    callback = Pack(part, true, engine, out MjsNative _);
                }
                catch (MjsError error)
                {
                    throw Bad(text, error.Message);
                }

                packed[Callback] = (byte)(i + 1);
            }

            if (type == ForeignType.Userdata)
            {
                int first = packed[Userdata] - 1;
                packed[Userdata] = first < 0 ? (byte)(i + 1) : throw Bad(text, "more than one userdata arg: #" + first.ToString() + " and #" + i.ToString());
            }

            packed[Types + i] = (byte)type;
        }

        packed[Count] = (byte)count;
        Validate(text, packed, isCallback);
        byte[] whole = new byte[Types + count + callback.Length];
        Array.Copy(packed, 0, whole, 0, Types + count);
        Array.Copy(callback, 0, whole, Types + count, callback.Length);
        return whole;
    }

    /// <summary>The name at the end of a text, which may be empty.</summary>
    internal static string NameAtEnd(string text)
    {
        int start = text.Length;
        while (start > 0 && Bytes.IsWord(text[start - 1]))
        {
            start--;
        }

        return text.Substring(start);
    }

    // The arguments in the parentheses that open at a place: between the commas that are not in further ones; null if they do not close.
    private static ArrayList Split(string text, int open)
    {
        char[] characters = text.ToCharArray();
        ArrayList parts = new ArrayList();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i >= 0 && i < characters.Length; i++)
        {
            int character = characters[i];
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0 || (depth == 1 && character == ','))
            {
                parts.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }

            if (depth == 0)
            {
                return parts;
            }
        }

        return null;
    }

    private static MjsError Bad(string text, string reason) => new MjsError("bad ffi signature: \"" + text + "\": " + reason);

    private static int ParseType(string signature, string text)
    {
        string[] names = TypeNames.Split('|');
        for (int type = 0; type < ForeignType.StringValue; type++)
        {
            string name = names[type];
            if (text == name || (type >= ForeignType.CharPointer && type <= ForeignType.StringPointer && text == name.Substring(0, name.Length - 2) + "*"))
            {
                return type;
            }
        }

        throw Bad(signature, text == names[ForeignType.StringValue] ? "invalid ffi_ctype: 10" : "failed to parse val type \"" + text + "\"");
    }

    private static void Validate(string text, byte[] packed, bool isCallback)
    {
        int result = packed[Result];
        bool hasUserdata = packed[Userdata] > 0;
        if (result == ForeignType.Userdata || result == ForeignType.StringPointer)
        {
            throw Bad(text, "invalid return value type");
        }

        if (!isCallback)
        {
            if ((packed[Callback] > 0) != hasUserdata)
            {
                throw Bad(text, "callback and userdata should be either both present or both absent");
            }

            return;
        }

        if (!hasUserdata)
        {
            throw Bad(text, "no userdata arg");
        }

        bool isKnown = result == ForeignType.Void || result == ForeignType.Int || result == ForeignType.Bool;
        for (int i = 0; i < packed[Count]; i++)
        {
            int type = packed[Types + i];
            isKnown &= type != ForeignType.Float && type != ForeignType.Void && (type != ForeignType.Double || packed[Count] == 2);
        }

        if (!isKnown)
        {
            throw Bad(text, "the callback signature is valid, but there's no existing callback implementation for it");
        }
    }
}
