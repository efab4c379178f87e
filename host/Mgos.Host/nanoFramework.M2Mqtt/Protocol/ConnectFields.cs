// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>What a CONNECT packet says.</summary>
internal sealed class ConnectFields
{
    private const int UserNameFlag = 0x80;
    private const int PasswordFlag = 0x40;
    private const int WillRetainFlag = 0x20;
    private const int WillQosShift = 3;
    private const int WillFlag = 0x04;
    private const int CleanSessionFlag = 0x02;

    internal bool IsVersion31 { get; init; }

    internal string ClientId { get; init; }

    internal string UserName { get; init; }

    internal string Password { get; init; }

    internal bool HasWill { get; init; }

    internal string WillTopic { get; init; }

    internal string WillMessage { get; init; }

    internal MqttQoSLevel WillQos { get; init; }

    internal bool WillRetain { get; init; }

    internal bool CleanSession { get; init; }

    internal ushort KeepAliveSeconds { get; init; }

    internal byte Flags => (byte)((UserName != null ? UserNameFlag : 0) | (Password != null ? PasswordFlag : 0)
        | (HasWill && WillRetain ? WillRetainFlag : 0) | (HasWill ? WillFlag | ((int)WillQos << WillQosShift) : 0)
        | (CleanSession ? CleanSessionFlag : 0));

    /// <summary>Refuses what the package refuses.</summary>
    internal void Check()
    {
        var isWillWhole = HasWill ? !string.IsNullOrEmpty(WillTopic) && !string.IsNullOrEmpty(WillMessage) : WillTopic == null && WillMessage == null;
        if (!isWillWhole || WillQos > MqttQoSLevel.ExactlyOnce)
            throw new MqttClientException(MqttClientErrorCode.WillWrong);
    }
}
