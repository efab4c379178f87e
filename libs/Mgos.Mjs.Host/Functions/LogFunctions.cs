// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>The log, for api_log.js.</summary>
internal sealed class LogFunctions : IMjsFunctions
{
    private const string Module = "api_log.js";

    private readonly DeviceLog _log;

    internal LogFunctions(DeviceLog log)
    {
        _log = log;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_log": return WriteAt;
            case "mgos_mjs_log": return Write;
            default: return null;
        }
    }

    // int level, char *text: with the position of the script that called the module.
    private void Write(MjsCall call)
    {
        if (call.TypeOf(1) != MjsType.String)
        {
            call.Fail("text should be a string");
            return;
        }

        string file = "";
        int line = 0;
        for (int frame = 0; call.Engine.TryGetCaller(frame, out file, out line) && file == Module; frame++)
        {
        }

        Write(file, line, call.GetInt(0), call.GetText(1));
    }

    // char *file, int line, int level, char *text
    private void WriteAt(MjsCall call) => Write(call.GetText(0), call.GetInt(1), call.GetInt(2), call.GetText(3));

    private void Write(string file, int line, int level, string text)
    {
        if (level >= (int)LogLevel.Error && level <= (int)LogLevel.VerboseDebug)
            _log.Write((LogLevel)level, file ?? "", line, text ?? "");
    }
}
