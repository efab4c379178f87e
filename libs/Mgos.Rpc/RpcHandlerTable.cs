// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>The handlers, by method pattern; the newest that matches serves. Pure.</summary>
/// <remarks>
/// Names without wildcards are found by a key of their length and three of their letters, and then compared byte by byte; only patterns, which are
/// few, are matched text by text. The bytes of all names lie in one array: on a device a small array costs 20 bytes more than its content.
/// </remarks>
internal sealed class RpcHandlerTable
{
    internal const int NotFound = -1;

    private const int CaseBit = 0x20;
    private const int PatternKey = -1;

    private string[] _names = new string[RpcConstants.FirstHandlers];
    private string[] _argsFormats = new string[RpcConstants.FirstHandlers];
    private RpcHandler[] _handlers = new RpcHandler[RpcConstants.FirstHandlers];
    private int[] _keys = new int[RpcConstants.FirstHandlers];
    private int[] _nameStarts = new int[RpcConstants.FirstHandlers];
    private byte[] _nameBytes = new byte[0];
    private Pattern[] _patterns = new Pattern[0];
    private int[] _patternIndexes = new int[0];
    private bool _isLetterForLetter;

    internal int Count { get; private set; }

    internal bool Add(string method, string argsFormat, RpcHandler handler)
    {
        if (Count == RpcConstants.MaxHandlers)
            return false;
        if (Count == _names.Length)
            Grow();
        _names[Count] = method;
        _argsFormats[Count] = argsFormat ?? "";
        _handlers[Count] = handler;
        if (method.IndexOfAny(new[] { '*', '?', '|', '$' }) >= 0)
            AddPattern(method);
        else
            AddName(Encoding.UTF8.GetBytes(method));
        Count++;
        return true;
    }

    /// <summary>Index of the handler of a method, or <see cref="NotFound"/>.</summary>
    /// <param name="method">The method as the caller wrote it, not empty.</param>
    internal int Find(JsonSpan method)
    {
        int index = FindName(method.Data, method.TextOffset, method.TextCount);
        return _patterns.Length == 0 ? index : FindNewerPattern(index, RpcFrame.TextOf(method));
    }

    /// <summary>The method that was looked for last: the handler's own name if that is what the caller wrote, letter for letter; otherwise a new string.</summary>
    internal string MethodOf(int index, JsonSpan method) =>
        index != NotFound && _isLetterForLetter && _keys[index] != PatternKey ? _names[index] : RpcFrame.TextOf(method);

    /// <summary>Index of the handler that was added with exactly this name, or <see cref="NotFound"/>.</summary>
    internal int FindExact(string name)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_names[i] == name)
                return i;
        }

        return NotFound;
    }

    internal string NameAt(int index) => _names[index];

    internal string ArgsFormatAt(int index) => _argsFormats[index];

    internal RpcHandler HandlerAt(int index) => _handlers[index];

    private void AddPattern(string method)
    {
        int last = _patterns.Length;
        Pattern[] patterns = new Pattern[last + 1];
        int[] indexes = new int[last + 1];
        Array.Copy(_patterns, patterns, last);
        Array.Copy(_patternIndexes, indexes, last);
        patterns[last] = new Pattern(method);
        indexes[last] = Count;
        _patterns = patterns;
        _patternIndexes = indexes;
        _keys[Count] = PatternKey;
    }

    private void AddName(byte[] name)
    {
        int start = _nameBytes.Length;
        byte[] all = new byte[start + name.Length];
        Array.Copy(_nameBytes, all, start);
        Array.Copy(name, 0, all, start, name.Length);
        _nameBytes = all;
        _nameStarts[Count] = start;
        _keys[Count] = KeyOf(name, 0, name.Length);
    }

    // The third last letter tells Get from Set; without it nearly all names of a service would be compared.
    private static int KeyOf(byte[] data, int offset, int count)
    {
        int end = offset + count;
        int third = count < 3 ? 0 : data[end - 3] | CaseBit;
        return (count & 0x7f) << 24 | (data[offset] | CaseBit) << 16 | third << 8 | data[end - 1] | CaseBit;
    }

    private int FindName(byte[] data, int offset, int count)
    {
        int key = KeyOf(data, offset, count);
        int[] keys = _keys;
        for (int i = Count - 1; i >= 0; i--)
        {
            if (keys[i] == key && IsEqual(_nameStarts[i], data, offset, count))
                return i;
        }

        return NotFound;
    }

    private int FindNewerPattern(int index, string method)
    {
        char[] characters = method.ToCharArray();
        for (int i = _patterns.Length - 1; i >= 0 && _patternIndexes[i] > index; i--)
        {
            if (_patterns[i].MatchPrefix(characters, characters.Length) == characters.Length)
                return _patternIndexes[i];
        }

        return index;
    }

    // Without regard to the case of ASCII letters.
    private bool IsEqual(int start, byte[] data, int offset, int count)
    {
        byte[] names = _nameBytes;
        int differences = 0;
        for (int i = 0; i < count; i++)
        {
            int difference = names[start + i] ^ data[offset + i];
            if (difference == 0)
                continue;
            if (difference != CaseBit || !IsLetter(data[offset + i]))
                return false;
            differences = difference;
        }

        _isLetterForLetter = differences == 0;
        return true;
    }

    private static bool IsLetter(int b)
    {
        b |= CaseBit;
        return b >= 'a' && b <= 'z';
    }

    private void Grow()
    {
        int size = Count * 2;
        string[] names = new string[size];
        string[] argsFormats = new string[size];
        RpcHandler[] handlers = new RpcHandler[size];
        int[] keys = new int[size];
        int[] nameStarts = new int[size];
        Array.Copy(_names, names, Count);
        Array.Copy(_argsFormats, argsFormats, Count);
        Array.Copy(_handlers, handlers, Count);
        Array.Copy(_keys, keys, Count);
        Array.Copy(_nameStarts, nameStarts, Count);
        _names = names;
        _argsFormats = argsFormats;
        _handlers = handlers;
        _keys = keys;
        _nameStarts = nameStarts;
    }
}
