// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Host;

/// <summary>Raw memory, for api_dataview.js and api_sys.js.</summary>
internal sealed class MemoryFunctions : IMjsFunctions
{
    private const int MaxNumberBytes = 4;

    private readonly MjsEngine _engine;

    internal MemoryFunctions(MjsEngine engine)
    {
        _engine = engine;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mjs_mem_to_ptr": return ToPointer;
            case "mjs_mem_get_ptr": return Move;
            case "mjs_mem_get_uint": return GetUnsigned;
            case "mjs_mem_get_int": return GetSigned;
            case "mjs_mem_set_uint": return Set;
            case "malloc": return Allocate;
            case "free": return Free;
            case "strdup": return Duplicate;
            case "mgos_mjs_memory_size": return GetSize;
            default: return null;
        }
    }

    // There is no memory at addresses that are numbers, but a script may carry them around.
    private static void ToPointer(MjsCall call) => call.Return((MjsMemory)null, call.GetInt(0));

    private void Move(MjsCall call)
    {
        byte[] text = call.GetBytes(0);
        if (text != null)
            call.Return(BlockOf(call), call.GetInt(1));
        else
            call.Return(call.GetMemory(0), call.GetOffset(0) + call.GetInt(1));
    }

    private MjsMemory BlockOf(MjsCall call)
    {
        byte[] data;
        int offset;
        call.TryGetBuffer(0, out data, out offset);
        return new MjsMemory(_engine, data, null);
    }

    private static void GetUnsigned(MjsCall call)
    {
        byte[] data;
        int offset;
        if (TryFind(call, call.GetInt(1), out data, out offset))
            call.Return(Memory.ReadUnsigned(data, offset, call.GetInt(1), call.GetBoolean(2)));
    }

    private static void GetSigned(MjsCall call)
    {
        byte[] data;
        int offset;
        if (TryFind(call, call.GetInt(1), out data, out offset))
            call.Return(Memory.ReadSigned(data, offset, call.GetInt(1), call.GetBoolean(2)));
    }

    private static void Set(MjsCall call)
    {
        byte[] data;
        int offset;
        if (TryFind(call, call.GetInt(2), out data, out offset))
            Memory.Write(data, offset, call.GetInt(1), call.GetInt(2), call.GetBoolean(3));
    }

    private static bool TryFind(MjsCall call, int size, out byte[] data, out int offset)
    {
        bool isThere = call.TryGetBuffer(0, out data, out offset) && size > 0 && size <= MaxNumberBytes && size <= data.Length - offset;
        if (!isThere)
            call.Fail("no such memory");
        return isThere;
    }

    // What does not fit into the memory of scripts is refused by the engine.
    private void Allocate(MjsCall call)
    {
        int count = call.GetInt(0);
        if (count < 0 || count > MjsHostConstants.MaxBlockBytes)
            call.Return((MjsMemory)null, 0);
        else
            call.Return(new MjsMemory(_engine, new byte[count], null), 0);
    }

    // The memory goes when nothing refers to it any more.
    private static void Free(MjsCall call)
    {
    }

    private void Duplicate(MjsCall call)
    {
        byte[] text = call.GetBytes(0);
        if (text == null)
            return;
        byte[] copy = new byte[text.Length + 1];
        Array.Copy(text, 0, copy, 0, text.Length);
        call.Return(new MjsMemory(_engine, copy, null), 0);
    }

    private static void GetSize(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        call.Return(memory == null || memory.Data == null ? 0 : memory.Data.Length - call.GetOffset(0));
    }
}
