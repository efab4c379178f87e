// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Something that one of the client's threads tells the loop.</summary>
internal sealed class MqttInboxItem
{
    internal MqttPeer Peer;
    internal MqttInboxKind Kind;
    internal int Number;
    internal int Code;
    internal bool IsTrue;
    internal string Text;
    internal MqttMessage Message;

    internal int Bytes => MqttConstants.BytesPerMessage + (Message == null ? 0 : Message.Payload.Length + Message.Topic.Length);
}
