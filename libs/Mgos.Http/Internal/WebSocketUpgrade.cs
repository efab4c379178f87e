// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The handshake that turns a connection into a WebSocket.</summary>
/// <remarks>
/// Wire, the answer in this order: 101 | Upgrade: websocket | Connection: Upgrade (exactly, clients refuse lists) | Sec-WebSocket-Accept |
/// Sec-WebSocket-Protocol: the first one offered, if any. No extensions.
/// Refused: method not GET, HTTP/1.0, key not 16 bytes in base64, or a body: 400; version other than 13: 426 with Sec-WebSocket-Version: 13.
/// </remarks>
internal static class WebSocketUpgrade
{
    private const string Version = "13";
    private const string VersionHeader = "Sec-WebSocket-Version";
    private const string KeyHeader = "Sec-WebSocket-Key";
    private const string ProtocolHeader = "Sec-WebSocket-Protocol";

    /// <summary>Checks the request; answers it if it is wrong.</summary>
    internal static bool Check(HttpRequest request, HttpResponse response)
    {
        bool isGet = request.Method == HttpMethods.Get && request.IsHttp11 && !request.Head.IsChunked && request.Head.ContentLength <= 0;
        if (!isGet || !WebSocketFrames.IsKey(request.GetHeader(KeyHeader)))
        {
            response.SendError(HttpStatus.BadRequest, null);
            return false;
        }

        if (request.GetHeader(VersionHeader) == Version)
            return true;
        response.AddHeader(VersionHeader, Version);
        response.SendError(HttpStatus.UpgradeRequired, null);
        return false;
    }

    internal static void WriteAnswer(ByteWriter writer, HttpRequest request)
    {
        writer.Clear();
        writer.Text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ");
        writer.Text(WebSocketFrames.AcceptOf(request.GetHeader(KeyHeader)));
        writer.LineEnd();
        string protocol = FirstOf(request.GetHeader(ProtocolHeader));
        if (protocol.Length > 0)
        {
            writer.Text(ProtocolHeader);
            writer.Text(": ");
            writer.Text(protocol);
            writer.LineEnd();
        }

        writer.LineEnd();
    }

    private static string FirstOf(string list)
    {
        if (list == null)
            return "";
        int comma = list.IndexOf(',');
        return comma < 0 ? list : list.Substring(0, comma).Trim();
    }
}
