// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Mqtt;
using Mgos.Net;

namespace Mgos.Aws;

/// <summary>ALPN on a PC.</summary>
internal static class AwsAlpn
{
    /// <summary>Has the connection offer the protocol of AWS IoT, if its port needs that; false if it cannot.</summary>
    internal static bool TryOffer(MqttOptions options)
    {
        HostAddress address = options.GetAddress();
        HostMachine machine = HostMachine.Current;
        if (address == null || address.Port != AwsConstants.AlpnPort || machine == null)
            return machine != null;
        machine.OfferMqttProtocol(AwsConstants.AlpnPort, AwsConstants.Alpn);
        return true;
    }
}
