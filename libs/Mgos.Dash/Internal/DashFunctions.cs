// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Dash;

/// <summary>The connection, for api_dash.js. Without one the functions are there, and tell so.</summary>
internal sealed class DashFunctions : IScriptFunctions
{
    private readonly Device _device;

    internal DashFunctions(Device device)
    {
        _device = device;
    }

    private DashClient Client => DashClient.From(_device);

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_dash_is_connected": return IsConnected;
            case "mgos_dash_notify": return Notify;
            default: return null;
        }
    }

    private void IsConnected(IScriptCall call) => call.Return(Client != null && Client.IsConnected);

    private void Notify(IScriptCall call)
    {
        string name = call.GetText(0);
        if (string.IsNullOrEmpty(name))
            call.Fail("a notification needs a name");
        else
            call.Return(Client != null && Client.Notify(name, call.GetText(1)));
    }
}
