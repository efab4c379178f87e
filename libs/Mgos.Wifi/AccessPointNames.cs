// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Net;

namespace Mgos.Wifi;

/// <summary>Answers who has joined the access point and asks for the name of the device, <c>wifi.ap.hostname</c>.</summary>
internal sealed class AccessPointNames : IDatagramHandler
{
    private readonly NameAnswer _answer;

    internal AccessPointNames(string name, string address)
    {
        _answer = new NameAnswer(name, address);
    }

    internal UdpSocket Socket { get; set; }

    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        int length = _answer.Write(data, count);
        if (length > 0 && Socket != null)
            Socket.SendTo(_answer.Data, 0, length, from);
    }
}
