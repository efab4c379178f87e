// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Azure;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc.Azure;

/// <summary>Has direct methods of Azure IoT Hub be calls; answers only.</summary>
/// <remarks>
/// <code>
/// $iothub/methods/POST/Sys.GetInfo/?$rid=1f   {}              {"id":"1f","src":"AzureDM","method":"Sys.GetInfo","params":{}}
/// $iothub/methods/res/0/?$rid=1f              {"app":"demo"}  the result; null if there is none
/// $iothub/methods/res/404/?$rid=1f            {"code":404,"message":"No handler for X"}   the error; the status is its code
/// </code>
/// Mirrors <c>rpc-azure</c>. Differs: a payload that is no JSON is answered with 400. Thread: loop.
/// </remarks>
public sealed class AzureRpcChannel : RpcChannel
{
    /// <summary>Type of the channel, and <c>src</c> of its calls.</summary>
    public const string ChannelType = "AzureDM";

    private const int BadRequest = 400;
    private const int InternalError = 500;
    private const int WriterBytes = 256;
    private const string NoJson = "{\"code\":400,\"message\":\"The payload is no JSON\"}";

    private readonly RpcRouter _router;
    private readonly AzureHub _hub;
    private readonly RpcFrame _frame = new RpcFrame();
    private readonly JsonReader _reader = new JsonReader();
    private readonly JsonMembers _members = new JsonMembers();

    /// <summary>Makes a channel that takes methods as long as nothing of the app does.</summary>
    /// <param name="router">The router of the device; add the channel to it.</param>
    /// <param name="hub">The hub.</param>
    public AzureRpcChannel(RpcRouter router, AzureHub hub)
    {
        _router = router;
        _hub = hub;
        hub.AddMethodHandler(TryTake);
        router.Device.Events.AddHandler(AzureEvents.Connect, (int id, object data) => router.OnOpen(this));
        router.Device.Events.AddHandler(AzureEvents.Close, (int id, object data) => router.OnClosed(this));
    }

    /// <inheritdoc/>
    public override string Type => ChannelType;

    /// <summary>The hub.</summary>
    public override string Info => _hub.HostName;

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    public override bool CanPush => false;

    /// <inheritdoc/>
    /// <remarks>The connection sees to it by itself.</remarks>
    public override void Connect()
    {
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        bool isAnswer = _frame.Parse(frame, offset, count) && _frame.HasId && !_frame.IsRequest;
        _router.OnSent(this, isAnswer && Answer());
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>The connection stays: it is not the channel's.</remarks>
    public override void Close() => _router.OnClosed(this);

    private bool TryTake(AzureMethodCall call)
    {
        if (!IsOpen)
            _router.OnOpen(this);
        if (!IsValue(call.Payload))
            call.Respond(BadRequest, NoJson);
        else
            Take(call);
        return true;
    }

    private void Take(AzureMethodCall call)
    {
        JsonWriter writer = new JsonWriter(WriterBytes + call.Payload.Length, RpcConstants.MaxFrameBytes);
        writer.BeginObject();
        Member(writer, "id", call.Id);
        Member(writer, "src", ChannelType);
        Member(writer, "method", call.Method);
        if (call.Payload.Length > 0)
        {
            writer.Name("params");
            writer.Raw(call.Payload, 0, call.Payload.Length);
        }

        writer.EndObject();
        if (writer.IsTruncated || !_router.OnFrame(this, writer.Data, 0, writer.Length))
            call.Respond(BadRequest, NoJson);
    }

    private bool Answer()
    {
        string id = RpcFrame.TextOf(_frame.Id);
        if (!_frame.Error.IsPresent)
            return _hub.RespondToMethod(id, 0, _frame.Result.IsPresent ? _frame.Result.ToArray() : Encoding.UTF8.GetBytes("null"));
        int code;
        _members.Reset(_frame.Error.Data, _frame.Error.Offset, _frame.Error.Count);
        return _hub.RespondToMethod(id, _members.TryGetInt32("code", out code) ? code : InternalError, _frame.Error.ToArray());
    }

    // No payload is none, too.
    private bool IsValue(byte[] payload)
    {
        if (payload.Length == 0)
            return true;
        _reader.Reset(payload, 0, payload.Length);
        JsonToken first = _reader.Read();
        if (first == JsonToken.ObjectStart || first == JsonToken.ArrayStart)
            return _reader.Skip() && _reader.Read() == JsonToken.End;
        return first != JsonToken.Error && first != JsonToken.End && _reader.Read() == JsonToken.End;
    }

    private static void Member(JsonWriter writer, string name, string value)
    {
        writer.Name(name);
        writer.String(value);
    }
}
