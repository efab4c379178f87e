// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>Names, limits and times of AWS IoT.</summary>
public static class AwsConstants
{
    /// <summary>Part of the name of every endpoint of AWS.</summary>
    public const string EndpointSuffix = "amazonaws.com";

    /// <summary>Part of the name of the endpoints whose certificates are of Amazon's own authorities.</summary>
    public const string TrustServicesMark = "-ats.iot.";

    /// <summary>Port on which MQTT needs ALPN with <see cref="Alpn"/>.</summary>
    public const int AlpnPort = 443;

    /// <summary>Protocol that a client has to ask for on <see cref="AlpnPort"/>.</summary>
    public const string Alpn = "x-amzn-mqtt-ca";

    /// <summary>Port of the discovery of Greengrass cores.</summary>
    public const int DiscoveryPort = 8443;

    /// <summary>File for the authority of a Greengrass core.</summary>
    public const string GreengrassAuthorityFile = "aws-gg-ca.pem";

    /// <summary>Most bytes of an answer of the discovery.</summary>
    public const int MaxDiscoveryBytes = 16384;

    /// <summary>Longest name of a thing or a shadow.</summary>
    public const int MaxNameLength = 128;

    /// <summary>Pause before topics that were refused are asked for again, milliseconds.</summary>
    public const int SubscribeRetryMilliseconds = 60000;

    internal const string BackendName = "aws";
    internal const int Qos = 1;
    internal const int WriterBytes = 128;
    internal const int MaxRequestBytes = 8192 + 512;
    internal const int RestartDelayMilliseconds = 1000;
}
