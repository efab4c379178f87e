// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Limits and times of the MQTT client.</summary>
public static class MqttConstants
{
    /// <summary>Port without TLS.</summary>
    public const int DefaultPort = 1883;

    /// <summary>Port with TLS.</summary>
    public const int DefaultTlsPort = 8883;

    /// <summary>Longest topic in bytes of UTF-8.</summary>
    public const int MaxTopicBytes = 65535;

    /// <summary>Most messages that <c>mqtt.max_queue_length</c> may let wait.</summary>
    public const int MaxQueueLength = 60000;

    /// <summary>Wall time in seconds since 1970 from which on the clock counts as set.</summary>
    public const long MinUnixSeconds = 1500000000;

    /// <summary>Keep-alive in seconds in place of 0.</summary>
    public const int DefaultKeepAliveSeconds = 60;

    /// <summary>Log lines are dropped while so many bytes wait for the broker.</summary>
    public const int MaxUnsentBytesForLog = 2048;

    /// <summary>Time in milliseconds that an attempt may take, the look-up of the name and TLS included.</summary>
    public const int ConnectTimeoutMilliseconds = 90000;

    /// <summary>Most bytes that may have come in and wait for the loop; beyond it the connection is not read.</summary>
    public const int MaxInboxBytes = 65536;

    /// <summary>Most messages that may be on their way when one of QoS 2 joins them; mosquitto cuts the connection at 21 of QoS 2.</summary>
    public const int MaxHeldOfQos2 = 16;

    internal const int TickMilliseconds = 1000;
    internal const int MaxQos = 2;
    internal const int MaxKeepAliveSeconds = 65535;
    internal const int MaxPacketId = 65535;
    internal const int FenceBytes = 1024;
    internal const int FencesForSession = 2;
    internal const int BytesPerMessage = 16;
    internal const int DropReportMilliseconds = 10000;
    internal const int TellRetryMilliseconds = 5;
    internal const int RefusedSubscription = 128;
    internal const string FenceSuffix = "/-";
}
