// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>The handlers, by method pattern; the newest that matches serves. Pure.</summary>
/// <remarks>Names without wildcards are found by hash of their lower-case bytes; only patterns are matched text by text.</remarks>
internal sealed class RpcHandlerTable
{
    internal const int NotFound = -1;

    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    private string[] _names = new string[RpcConstants.FirstHandlers];
    private string[] _argsFormats = new string[RpcConstants.FirstHandlers];
    private RpcHandler[] _handlers = new RpcHandler[RpcConstants.FirstHandlers];
    private uint[] _hashes = new uint[RpcConstants.FirstHandlers];
    private Pattern[] _patterns = new Pattern[RpcConstants.FirstHandlers];

    internal int Count { get; private set; }

    internal bool Add(string method, string argsFormat, RpcHandler handler)
    {
        if (Count == RpcConstants.MaxHandlers)
            return false;
        if (Count == _names.Length)
            Grow();
        bool isPattern = method.IndexOfAny(new[] { '*', '?', '|', '$' }) >= 0;
        _names[Count] = method;
        _argsFormats[Count] = argsFormat ?? "";
        _handlers[Count] = handler;
        _hashes[Count] = Hash(method);
        _patterns[Count] = isPattern ? new Pattern(method) : null;
        Count++;
        return true;
    }

    /// <summary>Index of the handler of a method, or <see cref="NotFound"/>.</summary>
    internal int Find(string method)
    {
        uint hash = Hash(method);
        for (int i = Count - 1; i >= 0; i--)
        {
            Pattern pattern = _patterns[i];
            if (pattern != null ? pattern.Matches(method) : _hashes[i] == hash && (_names[i] == method || Pattern.Matches(_names[i], method)))
                return i;
        }

        return NotFound;
    }

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

    private static uint Hash(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        uint hash = HashSeed;
        for (int i = 0; i < bytes.Length; i++)
        {
            int b = bytes[i];
            if (b >= 'A' && b <= 'Z')
                b |= 0x20;
            hash = (hash ^ (uint)b) * HashFactor;
        }

        return hash;
    }

    private void Grow()
    {
        int size = Count * 2;
        string[] names = new string[size];
        string[] argsFormats = new string[size];
        RpcHandler[] handlers = new RpcHandler[size];
        uint[] hashes = new uint[size];
        Pattern[] patterns = new Pattern[size];
        Array.Copy(_names, names, Count);
        Array.Copy(_argsFormats, argsFormats, Count);
        Array.Copy(_handlers, handlers, Count);
        Array.Copy(_hashes, hashes, Count);
        Array.Copy(_patterns, patterns, Count);
        _names = names;
        _argsFormats = argsFormats;
        _handlers = handlers;
        _hashes = hashes;
        _patterns = patterns;
    }
}
