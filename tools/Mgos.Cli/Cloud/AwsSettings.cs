// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Cloud;

/// <summary>What is set up for a device at AWS IoT.</summary>
/// <param name="Port">How the device is called, for the printed script.</param>
/// <param name="ClientId">Id under which the device connects.</param>
/// <param name="ThingName">Name of the thing; null for none.</param>
/// <param name="PolicyName">Name of the policy; null for none.</param>
internal sealed record AwsSettings(string Port, string ClientId, string? ThingName, string? PolicyName)
{
    private const int NameLength = 16;

    /// <summary>Region; null for that of the AWS CLI.</summary>
    public string? Region { get; init; }

    /// <summary>Profile of the AWS CLI; null for the usual one.</summary>
    public string? Profile { get; init; }

    /// <summary>Server and port instead of those of the account; null for those.</summary>
    public string? Server { get; init; }

    /// <summary>File of this PC with the authorities of AWS, to be put on the device; null if it has them.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>File of the certificate, here and on the device.</summary>
    public string CertificateFile => Stem + ".crt.pem";

    /// <summary>File of the key.</summary>
    public string KeyFile => Stem + ".key.pem";

    /// <summary>File of the request for the certificate.</summary>
    public string RequestFile => Stem + ".csr.pem";

    /// <summary>File of the policy.</summary>
    public string PolicyFile => Stem + ".policy.json";

    /// <summary>File of the authorities on the device.</summary>
    public static string DeviceAuthorityFile => "ca.pem";

    /// <summary>The settings of the device, of which {SERVER} is known later.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values =>
    [
        new("mqtt.server", "{SERVER}"), new("mqtt.ssl_ca_cert", DeviceAuthorityFile), new("mqtt.ssl_cert", CertificateFile), new("mqtt.ssl_key", KeyFile),
        new("aws.thing_name", ThingName ?? ""), new("mqtt.enable", "true"),
    ];

    private string Stem => "aws-" + (ClientId.Length > NameLength ? ClientId[..NameLength] : ClientId);
}
