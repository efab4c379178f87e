// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>A message of QoS 1 or 2 that the broker has not acknowledged.</summary>
internal sealed class MqttOutboxEntry
{
    internal int Id;
    internal string Topic;
    internal byte[] Payload;
    internal int Qos;
    internal bool IsRetained;

    /// <summary>Id by which the transport reports it; 0 while it has not been passed on.</summary>
    internal int TransportId;
}
