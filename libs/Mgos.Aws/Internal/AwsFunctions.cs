// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Shadow;

namespace Mgos.Aws;

/// <summary>AWS IoT, for api_aws.js.</summary>
internal sealed class AwsFunctions : IScriptFunctions
{
    private readonly Device _device;

    internal AwsFunctions(Device device)
    {
        _device = device;
    }

    private AwsShadow Shadow => AwsShadow.From(_device);

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_aws_is_connected": return IsConnected;
            case "mgos_aws_shadow_get": return Get;
            case "mgos_aws_shadow_get_last_state_version": return GetVersion;
            case "mgos_aws_shadow_update_simple": return Update;
            case "mgos_aws_shadow_update_ext_simple": return UpdateState;
            case "mgos_aws_shadow_event_name": return NameOf;
            case "mgos_aws_shadow_set_state_handler_simple": return SetStateHandler;
            default: return null;
        }
    }

    private static void NameOf(IScriptCall call) => call.Return(NameOf((AwsShadowEvent)call.GetInt(0)));

    private static string NameOf(AwsShadowEvent happened)
    {
        switch (happened)
        {
            case AwsShadowEvent.Connected: return "CONNECTED";
            case AwsShadowEvent.GetAccepted: return "GET_ACCEPTED";
            case AwsShadowEvent.GetRejected: return "GET_REJECTED";
            case AwsShadowEvent.UpdateAccepted: return "UPDATE_ACCEPTED";
            case AwsShadowEvent.UpdateRejected: return "UPDATE_REJECTED";
            case AwsShadowEvent.UpdateDelta: return "UPDATE_DELTA";
            default: return "???";
        }
    }

    private static long VersionOf(IScriptCall call)
    {
        double number = call.GetNumber(0);
        return number >= 1 && number <= long.MaxValue / 2 ? (long)number : 0;
    }

    private static void Pass(IScriptCallback callback, AwsShadowEvent happened, AwsShadowState state)
    {
        callback.Add((int)happened);
        callback.Add(PlainJson.Of(state == null ? "" : state.Reported));
        callback.Add(PlainJson.Of(state == null ? "" : state.Desired));
        callback.Add(PlainJson.Of(state == null ? "" : state.ReportedMetadata));
        callback.Add(PlainJson.Of(state == null ? "" : state.DesiredMetadata));
        callback.Invoke();
    }

    private void IsConnected(IScriptCall call) => call.Return(Shadow != null && Shadow.IsConnected);

    private void Get(IScriptCall call) => call.Return(Shadow != null && Shadow.Get());

    private void GetVersion(IScriptCall call) => call.Return(Shadow == null ? 0 : Shadow.LastStateVersion);

    private void Update(IScriptCall call) =>
        call.Return(Shadow != null && Shadow.UpdateState(VersionOf(call), "{\"reported\": " + (call.GetText(1) ?? "null") + "}"));

    private void UpdateState(IScriptCall call) => call.Return(Shadow != null && Shadow.UpdateState(VersionOf(call), call.GetText(1)));

    private void SetStateHandler(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(0);
        if (Shadow == null)
            _device.Log.Warn(nameof(AwsFunctions), "AWS.Shadow.setStateHandler has no effect: there is no shadow with AWS IoT");
        else if (callback != null)
            Shadow.SetStateHandler((AwsShadowEvent happened, AwsShadowState state) => Pass(callback, happened, state));
    }
}
