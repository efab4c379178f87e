// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>The RPC instance of a device: methods, channels and calls.</summary>
/// <remarks>Mirrors <c>struct mg_rpc</c>. Differs: see the README of the package. Thread: loop.</remarks>
public sealed partial class RpcRouter
{
    private readonly RpcHandlerTable _handlers = new RpcHandlerTable();
    private readonly RpcSender _sender;
    private readonly RpcReceiver _receiver;
    private readonly RpcCaller _caller;
    private JsonWriter _writer;
    private JsonWriter _spareWriter;

    /// <summary>Makes a router whose local id is the device's present one. Apps get theirs with <see cref="From"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">Settings.</param>
    public RpcRouter(Device device, RpcOptions options)
    {
        Device = device;
        SysInfo = new SysInfo(device);
        _sender = new RpcSender(device, options);
        _caller = new RpcCaller(this, _sender, options);
        _receiver = new RpcReceiver(this, _handlers, _sender, _caller);
        _receiver.AddLocalId(device.Info.Id);
        LocalSource = RpcFrameWriter.SourceMember(device.Info.Id);
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => _sender.Channels.ConnectAll(false));
        device.Events.AddHandler(SystemEvents.RebootAfter, OnRebootPlanned);
        device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => _sender.Channels.ConnectAll(true));
    }

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>What <c>Sys.GetInfo</c> tells.</summary>
    public SysInfo SysInfo { get; }

    /// <summary>Directs the log to UDP for <c>Sys.SetDebug</c>; null if the firmware cannot.</summary>
    public UdpLogAddressHandler UdpLogAddressHandler { get; set; }

    /// <summary>Number of methods that can be called.</summary>
    public int HandlerCount => _handlers.Count;

    /// <summary>Frames that wait for a channel.</summary>
    public int QueuedFrameCount => _sender.QueuedCount;

    /// <summary>Calls that wait for an answer.</summary>
    public int PendingCallCount => _caller.PendingCount;

    /// <summary>True if the default channel is open.</summary>
    /// <remarks>Mirrors <c>mg_rpc_is_connected</c>.</remarks>
    public bool IsConnected
    {
        get
        {
            RpcChannel channel = _sender.Channels.Find(RpcConstants.DefaultDestination);
            return channel != null && channel.IsOpen;
        }
    }

    /// <summary>True if the default channel would take a frame at once.</summary>
    /// <remarks>Mirrors <c>mg_rpc_can_send</c>.</remarks>
    public bool CanSend
    {
        get
        {
            RpcChannel channel = _sender.Channels.Find(RpcConstants.DefaultDestination);
            return channel != null && channel.IsOpen && !channel.IsBusy;
        }
    }

    internal RpcAuthorization Authorization
    {
        get => _receiver.Authorization;
        set => _receiver.Authorization = value;
    }

    internal byte[] LocalSource { get; }

    /// <summary>Finds the router of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>rpc.enable</c> is false or the library is not part of the firmware.</returns>
    public static RpcRouter From(Device device) => (RpcRouter)device.Parts.Find(typeof(RpcRouter));

    /// <summary>Adds a method, or takes over those that a pattern matches: the newest handler that matches serves.</summary>
    /// <param name="method">Name, for example <c>Light.Set</c>, or a pattern; see <see cref="Pattern"/>. Case does not matter.</param>
    /// <param name="argsFormat">What <c>RPC.Describe</c> tells of the arguments, for example <c>{pin: %d}</c>; empty or null for none.</param>
    /// <param name="handler">Called for each call.</param>
    /// <exception cref="ArgumentException">No name.</exception>
    /// <exception cref="ArgumentNullException">No handler.</exception>
    /// <remarks>Mirrors <c>mg_rpc_add_handler</c>. One more than <see cref="RpcConstants.MaxHandlers"/> is not added; it is logged.</remarks>
    public void AddHandler(string method, string argsFormat, RpcHandler handler)
    {
        if (string.IsNullOrEmpty(method))
            throw new ArgumentException(nameof(method));
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        if (!_handlers.Add(method, argsFormat, handler))
            Device.Log.Error(nameof(RpcRouter), "Too many RPC handlers, no " + method);
    }

    /// <summary>Adds the methods of RPC itself: <c>RPC.List</c>, <c>RPC.Describe</c>, <c>RPC.Ping</c>.</summary>
    /// <remarks>The library does so at boot.</remarks>
    public void AddRpcService() => new RpcService(this).AddHandlers();

    /// <summary>Adds <c>Sys.Reboot</c>, <c>Sys.GetInfo</c>, <c>Sys.SetDebug</c>.</summary>
    /// <remarks>The library does so at boot if <c>rpc.service_sys_enable</c> is true.</remarks>
    public void AddSysService() => new SysService(this).AddHandlers();

    /// <summary>Gives the pattern of a handler.</summary>
    /// <param name="index">0 (oldest) to <see cref="HandlerCount"/> - 1.</param>
    /// <returns>What it was added with.</returns>
    public string GetHandlerName(int index) => _handlers.NameAt(index);

    /// <summary>Finds the arguments format of a handler.</summary>
    /// <param name="method">Exactly what the handler was added with.</param>
    /// <param name="argsFormat">The format, or null.</param>
    /// <returns>False if there is no such handler.</returns>
    public bool TryGetArgsFormat(string method, out string argsFormat)
    {
        int index = _handlers.FindExact(method);
        argsFormat = index == RpcHandlerTable.NotFound ? null : _handlers.ArgsFormatAt(index);
        return argsFormat != null;
    }

    /// <summary>Sets one more check that every call has to pass.</summary>
    /// <param name="prehandler">The check; null for none.</param>
    /// <remarks>
    /// Mirrors <c>mg_rpc_set_prehandler</c>. It is asked about calls that <c>rpc.acl</c> lets pass. Differs: it adds to that check instead of replacing it.
    /// </remarks>
    public void SetPrehandler(RpcPrehandler prehandler) => _receiver.Prehandler = prehandler;

    /// <summary>Has the device answer to one more id.</summary>
    /// <param name="id">The id; empty is ignored.</param>
    /// <remarks>Mirrors <c>mg_rpc_add_local_id</c>.</remarks>
    public void AddLocalId(string id) => _receiver.AddLocalId(id);

    /// <summary>Calls a method of a peer.</summary>
    /// <param name="destination">Id of the peer, or a URI of a scheme that has a factory; empty for the default channel.</param>
    /// <param name="method">Method.</param>
    /// <param name="paramsJson">Arguments as JSON, not checked; null, empty or <c>null</c> for none.</param>
    /// <param name="handler">Gets the answer; null if none is wanted, which makes it a notification.</param>
    /// <param name="options">How to send; null for the defaults.</param>
    /// <returns>False if the frame could be neither sent nor queued; the handler is not called then.</returns>
    /// <remarks>Mirrors <c>mg_rpc_callf</c>, <c>mgos_rpc_call</c>. An answer that never comes is waited for until newer calls push it out (error 429).</remarks>
    public bool Call(string destination, string method, string paramsJson, RpcResultHandler handler, RpcCallOptions options)
    {
        byte[] json = string.IsNullOrEmpty(paramsJson) || paramsJson == "null" ? null : Encoding.UTF8.GetBytes(paramsJson);
        return Call(destination, method, json, json == null ? 0 : json.Length, handler, options);
    }

    /// <summary>Calls a method of a peer with arguments that are bytes already.</summary>
    /// <param name="destination">Id of the peer, or a URI of a scheme that has a factory; empty for the default channel.</param>
    /// <param name="method">Method.</param>
    /// <param name="paramsJson">Arguments as JSON, not checked; null for none.</param>
    /// <param name="count">Number of bytes; 0 for no arguments.</param>
    /// <param name="handler">Gets the answer; null makes it a notification.</param>
    /// <param name="options">How to send; null for the defaults.</param>
    /// <returns>False if the frame could be neither sent nor queued; the handler is not called then.</returns>
    public bool Call(string destination, string method, byte[] paramsJson, int count, RpcResultHandler handler, RpcCallOptions options)
    {
        if (string.IsNullOrEmpty(method))
            throw new ArgumentException(nameof(method));
        return _caller.Call(destination ?? "", method, paramsJson, count, handler, options);
    }

    /// <summary>Sends a notification: a call that is not answered.</summary>
    /// <param name="destination">Id of the peer, or a URI of a scheme that has a factory; empty for the default channel.</param>
    /// <param name="method">Method.</param>
    /// <param name="paramsJson">Arguments as JSON, not checked; null, empty or <c>null</c> for none.</param>
    /// <param name="options">How to send; null for the defaults.</param>
    /// <returns>False if the frame could be neither sent nor queued.</returns>
    public bool Notify(string destination, string method, string paramsJson, RpcCallOptions options) =>
        Call(destination, method, paramsJson, null, options);

    /// <summary>Sends a notification on a given channel now, or not at all: nothing waits, nothing is logged.</summary>
    /// <param name="channel">A channel that was added.</param>
    /// <param name="destination">Id of the peer; empty for none.</param>
    /// <param name="method">Method.</param>
    /// <param name="paramsJson">Arguments as JSON, not checked; null for none.</param>
    /// <param name="count">Number of bytes; 0 for no arguments.</param>
    /// <returns>False if the channel is closed or busy or does not take the frame.</returns>
    public bool TryNotify(RpcChannel channel, string destination, string method, byte[] paramsJson, int count)
    {
        if (string.IsNullOrEmpty(method))
            throw new ArgumentException(nameof(method));
        return _caller.TryNotify(channel, destination ?? "", method, paramsJson, count);
    }

    internal JsonWriter RentWriter()
    {
        JsonWriter writer = _writer ?? _spareWriter ?? new JsonWriter(RpcConstants.InitialFrameBytes, RpcConstants.MaxFrameBytes);
        if (writer == _writer)
            _writer = null;
        else
            _spareWriter = null;
        writer.Clear();
        return writer;
    }

    // A call of the device to itself needs two at a time.
    internal void ReturnWriter(JsonWriter writer)
    {
        if (writer.Data.Length > RpcConstants.MaxKeptFrameBytes)
            return;
        if (_writer == null)
            _writer = writer;
        else
            _spareWriter = writer;
    }

    private void OnRebootPlanned(int eventId, object data) =>
        _receiver.RebootAtMicroseconds = ((PlannedReboot)data).RebootAtUptimeMicroseconds;
}
