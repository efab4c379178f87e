// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Azure;

/// <summary>Azure IoT Hub, for api_azure.js.</summary>
internal sealed class AzureFunctions : IScriptFunctions
{
    private readonly Device _device;

    internal AzureFunctions(Device device)
    {
        _device = device;
    }

    private AzureHub Hub => AzureHub.From(_device);

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_azure_is_connected": return IsConnected;
            case "mgos_azure_send_d2c_msg": return Send;
            case "mgos_azure_get_device_id": return call => call.Return(Hub == null ? "" : Hub.DeviceId);
            case "mgos_azure_get_host_name": return call => call.Return(Hub == null ? "" : Hub.HostName);
            case "mgos_mjs_azure_body": return BodyOf;
            case "mgos_mjs_azure_properties": return PropertiesOf;
            default: return null;
        }
    }

    private static void BodyOf(IScriptCall call)
    {
        AzureMessage message = call.GetObject(0) as AzureMessage;
        byte[] body = message == null ? new byte[0] : message.Body;
        byte[] copy = new byte[body.Length];
        for (int i = 0; i < body.Length; i++)
            copy[i] = body[i];
        call.Return(copy);
    }

    private static void PropertiesOf(IScriptCall call)
    {
        AzureMessage message = call.GetObject(0) as AzureMessage;
        call.Return(message == null ? "" : message.PropertyText);
    }

    private void IsConnected(IScriptCall call) => call.Return(Hub != null && Hub.IsConnected);

    private void Send(IScriptCall call)
    {
        byte[] body = call.GetBytes(1);
        if (body == null)
            call.Fail("Azure.sendD2CMsg wants two strings, properties and a body");
        else
            call.Return(Hub != null && Hub.SendEncoded(body, call.GetText(0) ?? ""));
    }
}
