// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Json;
using Mgos.Net;

namespace Mgos.Rpc.Udp;

/// <summary>What the channels that send datagrams have in common.</summary>
/// <remarks>
/// Wire: a datagram is a frame, without a delimiter. A frame that does not fit is not sent; in place of an answer goes
/// <c>{"id":ID,"src":SRC,"dst":DST,"tag":TAG,"error":{"code":500,"message":"Response of N bytes does not fit in a datagram (max N bytes)"}}</c>.
/// What the network loses is lost. Thread: loop.
/// </remarks>
public abstract class UdpRpcChannel : RpcChannel
{
    private const int IdMemberOffset = 2;

    private readonly RpcRouter _router;

    internal UdpRpcChannel(RpcRouter router)
    {
        _router = router;
    }

    internal RpcRouter Router => _router;

    /// <summary>Tells an answer from a call: only answers begin with their id.</summary>
    internal static bool IsAnswer(byte[] frame, int offset, int count) =>
        count > IdMemberOffset + 1 && frame[offset + IdMemberOffset] == 'i' && frame[offset + IdMemberOffset + 1] == 'd';

    /// <summary>Sends a frame, or the error that stands for it.</summary>
    /// <returns>False if nothing has left.</returns>
    internal bool SendTo(UdpSocket socket, EndPoint peer, byte[] frame, int offset, int count)
    {
        if (count <= NetPlatform.MaxDatagramBytes)
            return socket.SendTo(frame, offset, count, peer);
        _router.Device.Log.Error(nameof(UdpRpcChannel), "Frame of " + count.ToString() + " bytes to " + peer.ToString() + " does not fit in a datagram");
        JsonWriter error = IsAnswer(frame, offset, count) ? ErrorFor(frame, offset, count) : null;
        return error != null && !error.IsTruncated && socket.SendTo(error.Data, 0, error.Length, peer);
    }

    /// <summary>The error frame that stands for an answer that does not fit.</summary>
    internal static JsonWriter ErrorFor(byte[] frame, int offset, int count)
    {
        RpcFrame answer = new RpcFrame();
        answer.Parse(frame, offset, count);
        JsonWriter writer = new JsonWriter(UdpRpcConstants.ErrorFrameBytes, NetPlatform.MaxDatagramBytes);
        writer.BeginObject();
        Copy(writer, "id", answer.Id);
        Copy(writer, "src", answer.Source);
        Copy(writer, "dst", answer.Destination);
        Copy(writer, "tag", answer.Tag);
        writer.Name("error");
        writer.BeginObject();
        writer.Name("code");
        writer.Int(RpcErrorCode.InternalError);
        writer.Name("message");
        writer.String("Response of " + count.ToString() + " bytes does not fit in a datagram (max " + NetPlatform.MaxDatagramBytes.ToString() + " bytes)");
        writer.EndObject();
        writer.EndObject();
        return writer;
    }

    private static void Copy(JsonWriter writer, string name, JsonSpan member)
    {
        if (!member.IsPresent)
            return;
        writer.Name(name);
        writer.Raw(member.Data, member.Offset, member.Count);
    }
}
