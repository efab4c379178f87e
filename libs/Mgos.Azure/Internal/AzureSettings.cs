// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Azure;

/// <summary>How the device proves what it is, and to which hub; what <c>azure.*</c> says.</summary>
/// <remarks>
/// In this order: a connection string; a provisioning service, until it has told hub and device id; hub, device id, certificate and key.
/// </remarks>
internal sealed class AzureSettings
{
    private readonly AzureConfig _config;

    private AzureSettings(AzureConfig config)
    {
        _config = config;
    }

    /// <summary>What is wrong, and what to do about it; null if nothing is.</summary>
    internal string Fault { get; private set; }

    /// <summary>Name of the hub, perhaps with a port; empty if the provisioning service has to tell.</summary>
    internal string Server { get; private set; } = "";

    /// <summary>Name of the hub.</summary>
    internal string HostName => Server.Length == 0 ? "" : HostAddress.Parse(Server, AzureConstants.TlsPort).Host;

    internal string DeviceId { get; private set; } = "";

    /// <summary>Key for tokens; null if there is a certificate.</summary>
    internal byte[] Key { get; private set; }

    internal string CertificateFile { get; private set; } = "";

    internal string KeyFile { get; private set; } = "";

    /// <summary>True if the provisioning service is to be asked when hub or device are not known, or refused.</summary>
    internal bool IsProvisioned { get; private set; }

    internal string RegistrationId { get; private set; } = "";

    internal string IdScope => _config.Dps.IdScope;

    internal string ProvisioningServer => _config.Dps.Host;

    /// <summary>Where the user sets the hub.</summary>
    internal string ServerKey => _config.Cs.Length > 0 ? "HostName in azure.cs" : "azure.host_name";

    /// <summary>Where the user sets the key.</summary>
    internal string SecretKey => _config.Cs.Length > 0 ? "azure.cs" : "azure.dps.key";

    internal static AzureSettings Read(Device device)
    {
        AzureSettings settings = new AzureSettings(AzureConfig.From(device));
        settings.Fault = settings.Read(device.Info.Id);
        return settings;
    }

    internal bool IsSame(AzureSettings other) =>
        other != null && Server == other.Server && DeviceId == other.DeviceId && CertificateFile == other.CertificateFile && KeyFile == other.KeyFile
        && IsProvisioned == other.IsProvisioned && RegistrationId == other.RegistrationId && AreSame(Key, other.Key);

    /// <summary>Takes what the provisioning service has told; null if it makes sense, otherwise why not.</summary>
    internal string Assign(string server, string deviceId)
    {
        if (HostAddress.Parse(server, AzureConstants.TlsPort) == null || !AzureTopics.IsDeviceId(deviceId))
            return "azure.host_name or azure.device_id makes no sense: " + server + " " + deviceId;
        Server = server;
        DeviceId = deviceId;
        return null;
    }

    /// <summary>Forgets what the provisioning service has told.</summary>
    internal void Forget()
    {
        Server = "";
        DeviceId = "";
    }

    private static bool AreSame(byte[] one, byte[] other)
    {
        if (one == null || other == null || one.Length != other.Length)
            return one == other;
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
                return false;
        }

        return true;
    }

    private string Read(string ownId)
    {
        if (_config.Cs.Length > 0)
            return ReadConnectionString();
        CertificateFile = _config.Cert;
        KeyFile = _config.Key;
        return IdScope.Length > 0 ? ReadProvisioning(ownId) : ReadCertificate();
    }

    private string ReadConnectionString()
    {
        string fault;
        AzureConnectionString connectionString = AzureConnectionString.Parse(_config.Cs, out fault);
        if (connectionString == null)
            return fault;
        Key = connectionString.Key;
        return Assign(connectionString.HostName, connectionString.DeviceId);
    }

    private string ReadProvisioning(string ownId)
    {
        IsProvisioned = true;
        RegistrationId = _config.Dps.RegistrationId.Length > 0 ? _config.Dps.RegistrationId : ownId;
        if (_config.Dps.Key.Length > 0)
        {
            CertificateFile = "";
            KeyFile = "";
            Key = Base64Text.Decode(_config.Dps.Key);
        }

        if (_config.Dps.Key.Length > 0 && Key == null)
            return "azure.dps.key is not base64: was it cut? Copy it again";
        if (Key == null && (CertificateFile.Length == 0 || KeyFile.Length == 0))
            return "provisioning needs azure.dps.key, or azure.cert and azure.key";
        if (HostAddress.Parse(ProvisioningServer, AzureConstants.TlsPort) == null)
            return "azure.dps.host is no name of a host: " + ProvisioningServer;
        if (!AzureTopics.IsDeviceId(RegistrationId))
            return "no registration id: set azure.dps.registration_id or device.id (1 to 128 characters, no blank / + #): " + RegistrationId;
        return _config.HostName.Length == 0 || _config.DeviceId.Length == 0 ? null : Assign(_config.HostName, _config.DeviceId);
    }

    private string ReadCertificate()
    {
        bool hasAny = _config.HostName.Length > 0 || _config.DeviceId.Length > 0 || CertificateFile.Length > 0 || KeyFile.Length > 0;
        if (!hasAny)
            return "azure.cs is not set: copy the connection string of the device, or set azure.host_name, azure.device_id, azure.cert and azure.key, or azure.dps.id_scope";
        string missing = _config.HostName.Length == 0 ? "azure.host_name" : _config.DeviceId.Length == 0 ? "azure.device_id"
            : CertificateFile.Length == 0 ? "azure.cert" : KeyFile.Length == 0 ? "azure.key" : null;
        return missing == null ? Assign(_config.HostName, _config.DeviceId) : missing + " is not set, and without azure.cs all of azure.host_name, azure.device_id, azure.cert and azure.key are needed";
    }
}
