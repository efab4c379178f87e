// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Azure;

/// <summary>Says in one line what is wrong, and what to check first.</summary>
internal static class AzureAdvice
{
    private const string RpcOverMqtt = "rpc.mqtt.enable";

    /// <summary>What to check if a hub refuses a token.</summary>
    internal static string OfToken(string where, string deviceId, DeviceClock clock) =>
        "whether " + deviceId + " is in the hub and enabled, SharedAccessKey in " + where + " is one of its keys, and the clock is right: " + clock.Format("%Y-%m-%d %H:%M:%S", clock.UnixSeconds);

    /// <summary>What to check if a hub refuses a certificate.</summary>
    internal static string OfCertificate(string certificateFile, string deviceId) =>
        "whether " + deviceId + " is in the hub, enabled and of type X.509, and has the thumbprint or authority of " + certificateFile + " (azure.cert)";

    /// <summary>What to check if the provisioning service refuses a token or certificate.</summary>
    internal static string OfProvisioning(bool hasKey) =>
        "azure.dps.id_scope, azure.dps.registration_id and " + (hasKey ? "azure.dps.key, and whether the clock is right" : "whether azure.cert is the one of the enrollment");

    internal static string OfRefusedTopics(string hostName) => hostName + " refuses topics of the device; check whether it is an IoT Hub of the standard tier: the basic one has no twins and methods";

    /// <summary>What may be wrong if a hub has ended a connection before the topics were granted.</summary>
    internal static string OfEarlyEnd(Device device, string hostName)
    {
        DeviceConfig config = DeviceConfig.From(device);
        bool hasRpc = config != null && config.Has(RpcOverMqtt) && config.GetBoolean(RpcOverMqtt);
        return hostName + " ended the connection before the topics were granted; " + (hasRpc
            ? "set " + RpcOverMqtt + " to false: a hub ends connections that ask for foreign topics"
            : "check whether another device uses the same device id, and the app asks for foreign topics");
    }

    /// <summary>What to do about a rejection; empty if the words of the hub say it.</summary>
    internal static string OfRejection(int code)
    {
        switch (code)
        {
            case 400: return "; check that names have no $ . blank, and objects are at most ten deep";
            case 413: return "; report less";
            case 429: return "; report less often";
            default: return "";
        }
    }
}
