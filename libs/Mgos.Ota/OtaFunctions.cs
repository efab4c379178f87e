// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Ota;

/// <summary>Updates, for api_ota.js.</summary>
internal sealed class OtaFunctions : IScriptFunctions
{
    public ScriptFunction Find(string name) => name == "mgos_ota_status_get_msg" ? GetMessage : (ScriptFunction)null;

    private static void GetMessage(IScriptCall call)
    {
        OtaStatus status = call.GetObject(0) as OtaStatus;
        call.Return(status == null ? "" : status.Message);
    }
}
