// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>The byte stream to a peer: a socket, TLS over a socket, or memory in a test. Nothing here blocks. Thread: loop.</summary>
public interface IByteTransport
{
    /// <summary>Address and port of the peer, for example <c>192.168.4.2:51234</c>.</summary>
    string PeerAddress { get; }

    /// <summary>Who is told that bytes have come or can be sent; null for nobody.</summary>
    ITransportOwner Owner { get; set; }

    /// <summary>True if the peer is known to send no more, also while bytes of it still wait to be taken; to be asked now and then, as it costs a system call.</summary>
    /// <remarks>Only Linux tells of a peer that has closed; elsewhere this says that the connection is broken. <see cref="Receive"/> tells the end everywhere.</remarks>
    bool HasPeerClosed { get; }

    /// <summary>Takes bytes that have come.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="offset">Index of the first.</param>
    /// <param name="count">At most so many.</param>
    /// <returns>Number of bytes; 0 if there are none now; -1 if the peer has closed or the connection is lost.</returns>
    int Receive(byte[] buffer, int offset, int count);

    /// <summary>Hands bytes over.</summary>
    /// <param name="data">Holds them.</param>
    /// <param name="offset">Index of the first.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>Number of bytes taken; 0 if none can be taken now; -1 if the connection is lost.</returns>
    int Send(byte[] data, int offset, int count);

    /// <summary>Says when the owner is to be told; stays until it is said again.</summary>
    /// <param name="forReading">True to be told while there are bytes.</param>
    /// <param name="forWriting">True to be told while bytes can be sent.</param>
    void Arm(bool forReading, bool forWriting);

    /// <summary>Tells the peer that nothing more is sent, while it may still be listened to.</summary>
    /// <returns>False if the transport cannot do that.</returns>
    bool CloseSending();

    /// <summary>Ends the connection.</summary>
    void Close();
}
