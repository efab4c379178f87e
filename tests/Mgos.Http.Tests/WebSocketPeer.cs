// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

/// <summary>The server's side of a WebSocket in memory: answers the handshake, reads masked frames, writes plain ones.</summary>
internal static class WebSocketPeer
{
    /// <summary>Takes the handshake that was sent and gives the answer to it.</summary>
    public static string AnswerTo(MemoryTransport transport) => AnswerTo(transport, "Sec-WebSocket-Protocol: json-rpc\r\n");

    public static string AnswerTo(MemoryTransport transport, string moreHeaders)
    {
        string request = transport.TakeText();
        string name = "Sec-WebSocket-Key: ";
        int start = request.IndexOf(name) + name.Length;
        string key = request.Substring(start, request.IndexOf("\r\n", start) - start);
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + WebSocketFrames.AcceptOf(key) + "\r\n"
            + moreHeaders + "\r\n";
    }

    /// <summary>A frame as a server sends it.</summary>
    public static byte[] Frame(int opcode, string text)
    {
        byte[] payload = Encoding.UTF8.GetBytes(text);
        ByteWriter writer = new ByteWriter(payload.Length + 10);
        WebSocketFrames.WriteHeader(writer, opcode, payload.Length);
        writer.Bytes(payload, 0, payload.Length);
        return writer.ToArray();
    }

    /// <summary>Takes what the client has sent: the payloads of all frames, each behind its opcode, as in <c>1:text 9:</c>.</summary>
    public static string TakeFrames(MemoryTransport transport)
    {
        byte[] data = transport.TakeBytes();
        WebSocketReader reader = new WebSocketReader(100000, true);
        string frames = "";
        int used = 0;
        while (used < data.Length)
        {
            used += reader.Read(data, used, data.Length - used);
            Assert.AreEqual(0, reader.ErrorCode);
            if (reader.IsComplete)
                frames += reader.Opcode.ToString() + ":" + TextOf(reader) + " ";
        }

        return frames;
    }

    private static string TextOf(WebSocketReader reader)
    {
        if (reader.Opcode == WebSocketOpcode.Close)
            return reader.PayloadLength == 0 ? "" : ((reader.Payload[0] << 8) | reader.Payload[1]).ToString();
        return reader.PayloadLength == 0 ? "" : Encoding.UTF8.GetString(reader.Payload, 0, reader.PayloadLength);
    }
}
