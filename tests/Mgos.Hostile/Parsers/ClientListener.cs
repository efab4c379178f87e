// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;

namespace Mgos.Hostile.Parsers;

/// <summary>The user of a WebSocket that the device opens: keeps silent, echoes, leaves at the first message, or throws at it.</summary>
internal sealed class ClientListener(int maxMessageBytes, int manner) : IWebSocketClientListener
{
    internal const int Echoes = 1;
    private const int Leaves = 2;
    private const int Throws = 3;

    internal WebSocketClient? Client { get; set; }

    internal int ClosedCount { get; private set; }

    internal bool HasLeft { get; private set; }

    public void OnAnswer(int status) => HostileFailure.Unless(status is >= 0 and <= 999, "status " + status);

    public void OnMessage(byte[] data, int count, bool isText)
    {
        // What a listener throws the client catches: this is told by the count of ends.
        if (count > maxMessageBytes || ClosedCount > 0 || HasLeft)
            ClosedCount += 10;
        if (manner == Echoes)
            Client!.SendText(data, 0, count);
        if (manner == Leaves)
        {
            HasLeft = true;
            Client!.Close(WebSocketCloseCode.Normal);
        }

        if (manner == Throws)
            throw new InvalidOperationException("no");
    }

    public void OnSent()
    {
    }

    public void OnClosed(int code, string reason) => ClosedCount++;
}
