// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;

namespace Mgos.Aws;

/// <summary>Says in one line what is wrong with a set-up, and what to check first. Pure.</summary>
internal static class AwsAdvice
{
    /// <summary>Why the shadow is not with AWS IoT; null if it is.</summary>
    internal static string WhyOff(bool isWanted, bool isDemanded, bool hasMqtt, string thingName, string server)
    {
        if (!isWanted)
            return "shadow.lib names another cloud";
        if (!hasMqtt)
            return "mqtt.enable is false";
        if (thingName.Length == 0)
            return "the thing has no name: set aws.thing_name or device.id";
        if (!IsName(thingName))
            return "'" + thingName + "' cannot be the name of a thing: letters, digits, - _ : only, at most " + AwsConstants.MaxNameLength.ToString() + "; set aws.thing_name";
        if (!isDemanded && server.IndexOf(AwsConstants.EndpointSuffix) < 0)
            return "mqtt.server is not of AWS IoT: " + server + "; set shadow.lib to aws to use it all the same";
        return null;
    }

    /// <summary>What will keep the device from connecting; null if nothing is seen.</summary>
    internal static string OfOptions(MqttOptions options, bool hasAlpn)
    {
        bool isAws = options.Server.IndexOf(AwsConstants.EndpointSuffix) >= 0;
        if (!isAws || options.GetAddress() == null)
            return null;
        if (options.GetAddress().Port == AwsConstants.AlpnPort && !hasAlpn)
            return "port 443 needs ALPN, which this platform does not send: use port 8883 in mqtt.server";
        if (options.SslCaCert.Length == 0)
            return "mqtt.ssl_ca_cert is not set: AWS IoT wants TLS; give the file with Amazon's authorities, ca.pem";
        if (options.SslCert.Length == 0)
            return "mqtt.ssl_cert is not set: AWS IoT knows the device by its certificate; set mqtt.ssl_cert and mqtt.ssl_key";
        return null;
    }

    /// <summary>What may be wrong if AWS IoT has ended a connection before the topics were granted.</summary>
    internal static string OfEarlyEnd(AwsTopics topics, string clientId) =>
        "the connection ended before the shadow's topics were granted; look whether the policy of the certificate allows iot:Connect for client " + clientId
        + ", iot:Subscribe and iot:Receive for " + topics.All;

    internal static string OfRefusedTopics(AwsTopics topics) =>
        "the topics of the shadow were refused; look whether the policy of the certificate allows iot:Subscribe for " + topics.All;

    /// <summary>What to do about a rejection; empty if the words of AWS say it.</summary>
    internal static string OfRejection(AwsShadowEvent happened, int code)
    {
        switch (code)
        {
            case 401:
            case 403: return "; look at the policy of the certificate";
            case 404: return happened == AwsShadowEvent.GetRejected ? "; the first update makes it" : "; look at aws.thing_name";
            case 409: return "; get the state, and report on its version";
            case 413: return "; report less";
            default: return "";
        }
    }

    private static bool IsName(string name)
    {
        char[] characters = name.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            char c = characters[i];
            bool isGood = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
            if (!isGood)
                return false;
        }

        return characters.Length <= AwsConstants.MaxNameLength;
    }
}
