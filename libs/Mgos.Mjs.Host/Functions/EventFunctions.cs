// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>Events of the device, for api_events.js.</summary>
internal sealed class EventFunctions : IMjsFunctions
{
    private readonly MjsEngine _engine;
    private readonly Device _device;

    internal EventFunctions(MjsEngine engine, Device device)
    {
        _engine = engine;
        _device = device;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_event_add_handler": return AddHandler;
            case "mgos_event_add_group_handler": return AddGroupHandler;
            case "mgos_event_register_base": return RegisterBase;
            case "mgos_event_trigger": return Trigger;
            case "mgos_mjs_log_line": return GetLogLine;
            case "mgos_debug_event_get_ptr": return GetLogText;
            case "mgos_debug_event_get_len": return GetLogLength;
            default: return null;
        }
    }

    private void AddHandler(MjsCall call) =>
        call.Return(_device.Events.AddHandler(call.GetInt(0), new ScriptEventHandler(_engine, call.GetCallback(1)).Run));

    private void AddGroupHandler(MjsCall call) =>
        call.Return(_device.Events.AddGroupHandler(call.GetInt(0), new ScriptEventHandler(_engine, call.GetCallback(1)).Run));

    private void RegisterBase(MjsCall call) => call.Return(_device.Events.RegisterBase(call.GetInt(0), call.GetText(1) ?? ""));

    // Handlers in C# get what they know: their own object, or else the memory of the script.
    private void Trigger(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(1);
        call.Return(_device.Events.Trigger(call.GetInt(0), memory == null ? null : memory.Target ?? memory));
    }

    private static void GetLogLine(MjsCall call)
    {
        LogEntry entry = EntryOf(call);
        byte[] line = new byte[entry == null ? 0 : entry.Count];
        if (entry != null)
            Array.Copy(entry.Line, 0, line, 0, line.Length);
        call.Return(line);
    }

    private void GetLogText(MjsCall call)
    {
        LogEntry entry = EntryOf(call);
        call.Return(entry == null ? null : new MjsMemory(_engine, entry.Line, null), 0);
    }

    private static void GetLogLength(MjsCall call)
    {
        LogEntry entry = EntryOf(call);
        call.Return(entry == null ? 0 : entry.Count);
    }

    private static LogEntry EntryOf(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        return memory == null ? null : memory.Target as LogEntry;
    }
}
