// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.FileLogger;

/// <summary>The log in files, for api_file_logger.js. Without one the functions are there, and do nothing.</summary>
internal sealed class FileLogFunctions : IScriptFunctions
{
    private readonly Device _device;

    internal FileLogFunctions(Device device)
    {
        _device = device;
    }

    private FileLog Log => FileLog.From(_device);

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_file_log": return Write;
            case "mgos_file_log_flush": return call => call.Return(Log != null && Log.Flush());
            case "mgos_file_log_rotate": return Rotate;
            case "mgos_file_log_get_cur_file_name": return call => call.Return(Log == null ? "" : Log.CurrentFileName);
            default: return null;
        }
    }

    private void Write(IScriptCall call)
    {
        if (Log != null)
            Log.Write((LogLevel)call.GetInt(0), call.GetText(1) ?? "");
    }

    private void Rotate(IScriptCall call)
    {
        if (Log != null)
            Log.Rotate();
    }
}
