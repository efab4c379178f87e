// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Mqtt;

/// <summary>Carries packets to one broker at a time. Thread: loop; nothing blocks.</summary>
internal interface IMqttTransport
{
    /// <summary>Begins a connection; the owner is told how it ends.</summary>
    void Connect(MqttOptions options, HostAddress address, string clientId);

    /// <summary>Passes a message on; returns the id by which it is reported, 0 if it cannot be taken.</summary>
    int Publish(string topic, byte[] payload, int qos, bool isRetained);

    /// <summary>Asks for a subscription, in one packet; returns the id of the answer, 0 if it cannot be taken.</summary>
    int Subscribe(string[] filters, int qos);

    /// <summary>Asks for the end of a subscription; returns the id of the answer, 0 if it cannot be taken.</summary>
    int Unsubscribe(string filter);

    /// <summary>Ends a connection or an attempt, if there is one; nothing more of it is reported.</summary>
    void Close(bool isGoodbyeSaid);
}
