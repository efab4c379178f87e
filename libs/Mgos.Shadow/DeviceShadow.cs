// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>The shadow of a device, whichever cloud keeps it: what the device reports, and what others desire of it.</summary>
/// <remarks>
/// Mirrors <c>mgos_shadow_*</c>. The flow of an app: CONNECTED, report everything; UPDATE_DELTA, apply what is known of it and report that.
/// A delta may come again after a reconnect. Thread: loop.
/// </remarks>
public sealed class DeviceShadow
{
    private readonly Device _device;
    private readonly ShadowConfig _config;
    private readonly ArrayList _backends = new ArrayList();
    private readonly JsonReader _reader = new JsonReader();
    private bool _isTaken;

    internal DeviceShadow(Device device, ShadowConfig config)
    {
        _device = device;
        _config = config;
        device.Events.RegisterBase(ShadowEvents.Base, "shadow");
        device.Events.AddHandler(ShadowEvents.Get, PassGet);
        device.Events.AddHandler(ShadowEvents.Update, PassUpdate);
    }

    /// <summary>True while a cloud can be reached: from its CONNECTED to the end of its connection.</summary>
    public bool IsConnected
    {
        get
        {
            for (int i = 0; i < _backends.Count; i++)
            {
                if (((IShadowBackend)_backends[i]).IsConnected)
                    return true;
            }

            return false;
        }
    }

    /// <summary>True if clouds are to ask for the whole state after each connection: <c>shadow.get_on_connect</c>.</summary>
    public bool IsGetOnConnect => _config.GetOnConnect;

    /// <summary>Finds the shadow of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>shadow.enable</c> is false or the library has not started.</returns>
    public static DeviceShadow From(Device device) => (DeviceShadow)device.Parts.Find(typeof(DeviceShadow));

    /// <summary>Has a handler called with whatever happens, the app's own requests included. The newest handler is called first.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>False if the device has as many event handlers as it may.</returns>
    public bool AddHandler(ShadowHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        return _device.Events.AddGroupHandler(ShadowEvents.Base, (int id, object data) => handler(new ShadowNotice(id, data)));
    }

    /// <summary>Asks for the whole state; GET_ACCEPTED or GET_REJECTED follows.</summary>
    /// <returns>False if there is no cloud to ask.</returns>
    public bool Get()
    {
        _isTaken = false;
        _device.Events.Trigger(ShadowEvents.Get, null);
        return _isTaken;
    }

    /// <summary>Reports, whatever the version of the shadow; UPDATE_ACCEPTED or UPDATE_REJECTED follows.</summary>
    /// <param name="state">What changes of the reported part, as JSON: an object; null removes a member.</param>
    /// <returns>False if it is no object or no cloud takes it; the log says why. True says nothing about delivery.</returns>
    public bool Update(string state) => Update(0, state);

    /// <summary>Reports; UPDATE_ACCEPTED or UPDATE_REJECTED follows.</summary>
    /// <param name="version">Version that the shadow must have, or the cloud refuses with code 409; 0 for any.</param>
    /// <param name="state">What changes of the reported part, as JSON: an object; null removes a member.</param>
    /// <returns>False if it is no object or no cloud takes it; the log says why. True says nothing about delivery.</returns>
    public bool Update(long version, string state)
    {
        byte[] json = Encoding.UTF8.GetBytes(state ?? "");
        return Update(version, json, 0, json.Length);
    }

    /// <summary>Reports what is in an array; otherwise as <see cref="Update(long, string)"/>.</summary>
    /// <param name="version">Version that the shadow must have; 0 for any.</param>
    /// <param name="data">Array with the JSON; copied.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if it is no object or no cloud takes it; the log says why.</returns>
    public bool Update(long version, byte[] data, int offset, int count)
    {
        string fault = FaultOf(data, offset, count);
        if (fault != null)
        {
            _device.Log.Error(nameof(DeviceShadow), "update not sent: " + fault);
            return false;
        }

        byte[] state = new byte[count];
        Array.Copy(data, offset, state, 0, count);
        _isTaken = false;
        _device.Events.Trigger(ShadowEvents.Update, new ShadowUpdate(version < 0 ? 0 : version, state));
        return _isTaken;
    }

    /// <summary>Tells a cloud library whether the configuration leaves it a part.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>False if <c>shadow.lib</c> names another.</returns>
    public bool Wants(string name) => _config.Lib.Length == 0 || _config.Lib == name;

    /// <summary>Tells whether the configuration asks for a cloud by name, so that it need not look whether it is meant.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>True if <c>shadow.lib</c> is that name.</returns>
    public bool Demands(string name) => _config.Lib == name;

    /// <summary>Adds a cloud.</summary>
    /// <param name="backend">The cloud.</param>
    public void AddBackend(IShadowBackend backend) => _backends.Add(backend);

    /// <summary>Removes a cloud.</summary>
    /// <param name="backend">The cloud.</param>
    public void RemoveBackend(IShadowBackend backend) => _backends.Remove(backend);

    /// <summary>Tells the app that a cloud can be used now.</summary>
    public void RaiseConnected() => Raise(ShadowEvents.Connected, null);

    /// <summary>Gives the app the state it has asked for.</summary>
    /// <param name="state">The state.</param>
    public void RaiseGetAccepted(ShadowState state) => Raise(ShadowEvents.GetAccepted, state);

    /// <summary>Tells the app that there is no state.</summary>
    /// <param name="error">Why.</param>
    public void RaiseGetRejected(ShadowError error) => Raise(ShadowEvents.GetRejected, error);

    /// <summary>Tells the app that the cloud has taken an update.</summary>
    /// <param name="state">What it has taken, as far as it tells.</param>
    public void RaiseUpdateAccepted(ShadowState state) => Raise(ShadowEvents.UpdateAccepted, state);

    /// <summary>Tells the app that the cloud has refused an update.</summary>
    /// <param name="error">Why.</param>
    public void RaiseUpdateRejected(ShadowError error) => Raise(ShadowEvents.UpdateRejected, error);

    /// <summary>Tells the app what is desired.</summary>
    /// <param name="state">The desired members that differ from what is reported.</param>
    public void RaiseDelta(ShadowState state) => Raise(ShadowEvents.UpdateDelta, state);

    private void Raise(int eventId, object data)
    {
        _device.Log.Debug(nameof(DeviceShadow), ShadowEvents.NameOf(eventId));
        _device.Events.Trigger(eventId, data);
    }

    private void PassGet(int eventId, object data)
    {
        for (int i = 0; i < _backends.Count; i++)
        {
            if (((IShadowBackend)_backends[i]).Get())
                _isTaken = true;
        }
    }

    private void PassUpdate(int eventId, object data)
    {
        ShadowUpdate update = data as ShadowUpdate;
        for (int i = 0; update != null && i < _backends.Count; i++)
        {
            if (((IShadowBackend)_backends[i]).Update(update))
                _isTaken = true;
        }
    }

    private string FaultOf(byte[] data, int offset, int count)
    {
        if (count > ShadowConstants.MaxUpdateBytes)
            return count.ToString() + " bytes, at most " + ShadowConstants.MaxUpdateBytes.ToString() + " are taken; report in parts";
        _reader.Reset(data, offset, count);
        bool isObject = _reader.Read() == JsonToken.ObjectStart && _reader.Skip() && _reader.Read() == JsonToken.End;
        return isObject ? null : "not a JSON object; look at offset " + _reader.ErrorOffset.ToString();
    }
}
