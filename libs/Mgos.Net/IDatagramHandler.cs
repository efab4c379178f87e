// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Net;

/// <summary>Gets the datagrams of a <see cref="UdpSocket"/>. Thread: loop.</summary>
public interface IDatagramHandler
{
    /// <summary>A datagram has come.</summary>
    /// <param name="data">Holds it from index 0; valid during the call.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="from">Sender.</param>
    void OnDatagram(byte[] data, int count, EndPoint from);
}
