// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Log.Udp;

/// <summary>Sends datagrams. Thread: loop.</summary>
internal interface IDatagramSender
{
    /// <summary>Makes ready; false if that is not possible now.</summary>
    bool Open();

    /// <summary>Sends one, or loses it. Does not block.</summary>
    void Send(byte[] data, int count, IPEndPoint to);

    /// <summary>Ends it; it may be opened again.</summary>
    void Close();
}
