// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Where the user sets what a connection needs, for the lines of the log that say what to check. Clouds have keys of their own.</summary>
public sealed class MqttKeyNames
{
    /// <summary>Makes those of the library.</summary>
    public MqttKeyNames()
    {
    }

    /// <summary>Where the broker is set.</summary>
    public string Server { get; set; } = "mqtt.server";

    /// <summary>Where the authorities are set.</summary>
    public string Authorities { get; set; } = "mqtt.ssl_ca_cert";

    /// <summary>Where the certificate is set.</summary>
    public string Certificate { get; set; } = "mqtt.ssl_cert";

    /// <summary>Where its key is set.</summary>
    public string CertificateKey { get; set; } = "mqtt.ssl_key";

    /// <summary>What to check if the broker does not let the device in; null for user name, password and client id.</summary>
    public string Refusal { get; set; }
}
