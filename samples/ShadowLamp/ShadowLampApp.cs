// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Shadow;

namespace ShadowLamp;

/// <summary>A lamp that is switched by RPC and by its shadow, and reports what it is.</summary>
internal sealed class ShadowLampApp : MgosApp
{
    private Device _device;
    private DeviceShadow _shadow;
    private bool _isOn;

    private string State => _isOn ? "{\"on\":true}" : "{\"on\":false}";

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _shadow = DeviceShadow.From(device);
        if (_shadow != null)
            _shadow.AddHandler(OnShadow);
        RpcRouter.From(device)?.AddHandler("Lamp.Set", "{on: %B}", Set);
        return InitResult.Ok;
    }

    private void Set(RpcRequest request)
    {
        if (!request.Args.TryGetBoolean("on", out bool isOn))
        {
            request.Fail(RpcErrorCode.BadRequest, "on is required");
            return;
        }

        Switch(isOn);
        request.Respond(State);
    }

    // What was desired while the device was away comes with the first state; members that mean nothing here are left alone.
    private void OnShadow(ShadowNotice notice)
    {
        bool isOn;
        if (notice.Event == ShadowEvent.Connected)
            Switch(_isOn);
        else if (notice.Event == ShadowEvent.UpdateDelta && notice.State.Members.TryGetBoolean("on", out isOn))
            Switch(isOn);
        else if (notice.Event == ShadowEvent.GetAccepted && notice.State.Members.TryGetBoolean("delta.on", out isOn))
            Switch(isOn);
    }

    private void Switch(bool isOn)
    {
        _isOn = isOn;
        _device.Log.Info(nameof(ShadowLampApp), isOn ? "on" : "off");
        if (_shadow != null)
            _shadow.Update(State);
    }
}
