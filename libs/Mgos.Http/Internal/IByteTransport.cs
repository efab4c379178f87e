// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The byte stream to a client: a socket, TLS over a socket, or memory in a test. Nothing here blocks. Thread: loop.</summary>
internal interface IByteTransport
{
    /// <summary>Address and port of the client, for example <c>192.168.4.2:51234</c>.</summary>
    string PeerAddress { get; }

    /// <summary>Takes bytes that have come.</summary>
    /// <returns>Number of bytes; 0 if there are none now; -1 if the client has closed or the connection is lost.</returns>
    int Receive(byte[] buffer, int offset, int count);

    /// <summary>Hands bytes over.</summary>
    /// <returns>Number of bytes taken; 0 if none can be taken now; -1 if the connection is lost.</returns>
    int Send(byte[] data, int offset, int count);

    /// <summary>Asks for one call of <see cref="HttpConnection.OnReady"/> when bytes have come or can be sent; replaces what was asked for before.</summary>
    void Arm(bool forReading, bool forWriting);

    /// <summary>Tells the client that nothing more is sent, while it may still be listened to.</summary>
    /// <returns>False if the transport cannot do that.</returns>
    bool CloseSending();

    /// <summary>Ends the connection.</summary>
    void Close();
}
