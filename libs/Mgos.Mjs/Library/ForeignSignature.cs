// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Reads the signature of a host function or of a callback, C text: <c>TYPE NAME(ARG, ...)</c>.</summary>
/// <remarks>What stays of it is a few bytes, because a device has a hundred of them: <see cref="Pack"/>.</remarks>
internal sealed class ForeignSignature
{
    internal readonly string Name;
    internal readonly int Result;
    internal readonly int[] Types;
    internal readonly int Count;

    /// <summary>Which argument is the callback, or -1, and its own signature.</summary>
    internal readonly int CallbackIndex = -1;
    internal readonly ForeignSignature Callback;
    internal readonly int UserdataIndex = -1;

    private readonly string _text;

    /// <summary>Reads a signature; a mistake is an error of the script.</summary>
    internal ForeignSignature(string text, bool isCallback, MjsEngine engine)
    {
        _text = text;
        int open = text.IndexOf('(');
        string head = open < 0 ? string.Empty : text.Substring(0, open).Trim();
        if (head.Length == 0)
        {
            throw Bad("1");
        }

        int arguments = isCallback ? text.IndexOf('(', open + 1) : open;
        int close = arguments < 0 ? -1 : EndOf(text, arguments);
        if (close < 0)
        {
            throw Bad("2");
        }

        int nameStart = isCallback ? head.Length : StartOfName(head);
        Name = head.Substring(nameStart);
        if (Name.Length == 0 && !isCallback)
        {
            throw Bad("1");
        }

        if (!isCallback && !engine.HasFunction(Name))
        {
            throw Bad("dlsym('" + Name + "') failed");
        }

        Result = ParseType(head.Substring(0, nameStart).Trim());
        Types = new int[MjsConstants.MaxForeignArguments];
        string[] parts = ForeignText.Split(text.Substring(arguments + 1, close - arguments - 1));
        bool isEmpty = parts.Length == 1 && (parts[0].Length == 0 || parts[0] == "void");
        for (int i = 0; i < parts.Length && !isEmpty; i++)
        {
            if (Count == Types.Length)
            {
                throw Bad("too many callback args");
            }

            Types[Count] = ParseArgument(parts[i], isCallback, engine, ref Callback);
            if (Types[Count] == ForeignType.Callback)
            {
                CallbackIndex = Count;
            }
            else if (Types[Count] == ForeignType.Userdata)
            {
                UserdataIndex = UserdataIndex < 0 ? Count : throw Bad("more than one userdata arg: #" + UserdataIndex.ToString() + " and #" + Count.ToString());
            }

            Count++;
        }

        Validate(isCallback);
    }

    /// <summary>The signature as bytes, see <see cref="ForeignForm"/>.</summary>
    internal byte[] Pack()
    {
        byte[] callback = Callback == null ? new byte[0] : Callback.Pack();
        byte[] packed = new byte[ForeignForm.Types + Count + callback.Length];
        packed[ForeignForm.Result] = (byte)Result;
        packed[ForeignForm.Count] = (byte)Count;
        packed[ForeignForm.Callback] = (byte)(CallbackIndex + 1);
        packed[ForeignForm.Userdata] = (byte)(UserdataIndex + 1);
        for (int i = 0; i < Count; i++)
        {
            packed[ForeignForm.Types + i] = (byte)Types[i];
        }

        System.Array.Copy(callback, 0, packed, ForeignForm.Types + Count, callback.Length);
        return packed;
    }

    private static int StartOfName(string head)
    {
        char[] characters = head.ToCharArray();
        int start = characters.Length;
        while (start > 0 && IsNameCharacter(characters[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsNameCharacter(int character) => Lexer.IsLetter(character) || (uint)(character - '0') <= 9;

    // The parenthesis that closes the one at a place, or -1.
    private static int EndOf(string text, int open)
    {
        char[] characters = text.ToCharArray();
        int depth = 0;
        for (int i = open; i < characters.Length; i++)
        {
            depth += characters[i] == '(' ? 1 : characters[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private MjsError Bad(string reason) => new MjsError(MjsError.Type, "bad ffi signature: \"" + _text + "\": " + reason);

    private int ParseType(string text)
    {
        int type = ForeignType.Parse(text);
        if (type == ForeignType.StringValue)
        {
            throw Bad("invalid ffi_ctype: 10");
        }

        return type >= 0 ? type : throw Bad("failed to parse val type \"" + text + "\"");
    }

    private int ParseArgument(string text, bool isCallback, MjsEngine engine, ref ForeignSignature callback)
    {
        if (text.IndexOf('(') < 0)
        {
            return ParseType(text);
        }

        if (isCallback)
        {
            throw Bad("callback can't take another callback");
        }

        if (callback != null)
        {
            throw Bad("only one callback is allowed");
        }

        try
        {
            callback = new ForeignSignature(text, true, engine);
        }
        catch (MjsError error)
        {
            throw Bad(error.Reason);
        }

        return ForeignType.Callback;
    }

    private void Validate(bool isCallback)
    {
        if (Result == ForeignType.Userdata || Result == ForeignType.StringPointer)
        {
            throw Bad("invalid return value type");
        }

        if (isCallback)
        {
            ValidateCallback();
        }
        else if ((CallbackIndex >= 0) != (UserdataIndex >= 0))
        {
            throw Bad("callback and userdata should be either both present or both absent");
        }
    }

    private void ValidateCallback()
    {
        if (UserdataIndex < 0)
        {
            throw Bad("no userdata arg");
        }

        bool hasDouble = false;
        bool isKnown = Result == ForeignType.Void || Result == ForeignType.Int || Result == ForeignType.Bool;
        for (int i = 0; i < Count; i++)
        {
            isKnown &= Types[i] != ForeignType.Float && Types[i] != ForeignType.Void;
            hasDouble |= Types[i] == ForeignType.Double;
        }

        if (!isKnown || (hasDouble && Count != 2))
        {
            throw Bad("the callback signature is valid, but there's no existing callback implementation for it");
        }
    }
}
