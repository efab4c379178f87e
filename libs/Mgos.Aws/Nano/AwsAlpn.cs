// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;

namespace Mgos.Aws;

/// <summary>ALPN on a board: nanoFramework's TLS cannot be given protocols.</summary>
internal static class AwsAlpn
{
    /// <summary>Has the connection offer the protocol of AWS IoT, if its port needs that; false if it cannot.</summary>
    internal static bool TryOffer(MqttOptions options) => false;
}
