// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;

namespace nanoFramework.M2Mqtt;

/// <summary>Settings that all MQTT clients of a machine share.</summary>
public class MqttSettings
{
    /// <summary>Port without TLS.</summary>
    public const int BrokerDefaultPort = 1883;

    /// <summary>Port with TLS.</summary>
    public const int BrokerDefaultSslPort = 8883;

    /// <summary>Time in milliseconds that an answer may take.</summary>
    public const int DefaultTimeout = 30_000;

    /// <summary>How often a packet is sent at most.</summary>
    public const int MaximumAttemptsRetry = 3;

    /// <summary>Time in milliseconds before a packet is sent again.</summary>
    public const int DefaultDelayRetry = 1_000;

    /// <summary>Time in milliseconds that a connection may take.</summary>
    public const int ConnectTimeout = 30_000;

    /// <summary>How many packets may wait.</summary>
    public const int DefaultInflightQueueSize = int.MaxValue;

    internal MqttSettings()
    {
    }

    /// <summary>Gets the settings of the current machine.</summary>
    public static MqttSettings Instance => HostMachine.Required.Mqtt.Settings;

    /// <summary>Gets the port of the client made last, without TLS.</summary>
    public int Port { get; internal set; } = BrokerDefaultPort;

    /// <summary>Gets the port of the client made last, with TLS.</summary>
    public int SslPort { get; internal set; } = BrokerDefaultSslPort;

    /// <summary>Gets the time in milliseconds that a connection may take; without effect.</summary>
    public int TimeoutOnConnection { get; internal set; } = ConnectTimeout;

    /// <summary>Gets the time in milliseconds that an answer may take; without effect.</summary>
    public int TimeoutOnReceiving { get; internal set; } = DefaultTimeout;

    /// <summary>Gets how often a packet is sent at most before it is given up.</summary>
    public int AttemptsOnRetry { get; internal set; } = MaximumAttemptsRetry;

    /// <summary>Gets the time in milliseconds before a packet is sent again.</summary>
    public int DelayOnRetry { get; internal set; } = DefaultDelayRetry;

    /// <summary>Gets or sets how many packets may wait; beyond it <c>Publish</c> throws, and what comes in is lost.</summary>
    public int InflightQueueSize { get; set; } = DefaultInflightQueueSize;

    /// <summary>Gets or sets whether the certificate of the broker is checked.</summary>
    public bool ValidateServerCertificate { get; set; } = true;
}
