// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>Is told what happens in a <see cref="MqttFlow"/>, on its thread.</summary>
internal interface IMqttFlowOwner
{
    void OnReceived(MqttMsgPublishEventArgs message);

    void OnAnswered(IncomingPacket packet);

    void OnPublished(ushort id, bool isPublished);

    void OnLinkFailed();
}
