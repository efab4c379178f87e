// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Net;

namespace Mgos.Azure;

/// <summary>Makes the settings of MQTT connections out of <c>mqtt.*</c> and what the cloud needs.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Field of CONNECT</term><description>Hub; provisioning service</description></listheader>
/// <item><term>client id</term><description>DEVICE; REGISTRATION</description></item>
/// <item><term>user name</term><description>HOST/DEVICE/?api-version=2021-04-12; SCOPE/registrations/REGISTRATION/api-version=2019-03-31</description></item>
/// <item><term>password</term><description>token, see <see cref="SasToken"/>; none with a certificate</description></item>
/// </list>
/// </remarks>
internal static class AzureOptions
{
    private const string Keys = "mqtt";
    private const string TopicsOfDevices = "devices/";

    internal static MqttOptions OfHub(DeviceConfig config, AzureSettings settings)
    {
        MqttOptions options = Make(config, settings);
        options.Server = settings.Server;
        options.ClientId = settings.DeviceId;
        options.User = settings.HostName + "/" + settings.DeviceId + "/?api-version=" + AzureConstants.ApiVersion;
        options.KeyNames.Server = settings.ServerKey;
        options.CloudType = CloudType.Azure;
        if (!AzureTopicReader.StartsWith(options.WillTopic, TopicsOfDevices))
            options.WillTopic = "";
        return options;
    }

    internal static MqttOptions OfProvisioning(DeviceConfig config, AzureSettings settings)
    {
        MqttOptions options = Make(config, settings);
        options.Server = settings.ProvisioningServer;
        options.ClientId = settings.RegistrationId;
        options.User = settings.IdScope + "/registrations/" + settings.RegistrationId + "/api-version=" + AzureConstants.ProvisioningApiVersion;
        options.KeyNames.Server = "azure.dps.host";
        options.KeyNames.Refusal = AzureAdvice.OfProvisioning(settings.Key != null);
        options.CloudType = CloudType.Azure;
        options.CleanSession = true;
        options.WillTopic = "";
        return options;
    }

    /// <summary>Gives the end of the life of a token that is made now.</summary>
    internal static long ExpiryOf(Device device)
    {
        int seconds = AzureConfig.From(device).TokenTtl;
        seconds = seconds < AzureConstants.MinTokenSeconds ? AzureConstants.MinTokenSeconds : seconds > AzureConstants.MaxTokenSeconds ? AzureConstants.MaxTokenSeconds : seconds;
        return device.Clock.UnixSeconds + seconds;
    }

    private static MqttOptions Make(DeviceConfig config, AzureSettings settings)
    {
        MqttOptions options = MqttOptions.Read(config, Keys);
        options.Enable = true;
        options.Pass = "";
        options.RequireTime = options.RequireTime || settings.Key != null;
        options.SslCaCert = options.SslCaCert.Length > 0 ? options.SslCaCert : AzureConstants.DefaultAuthorities;
        options.SslCert = settings.CertificateFile;
        options.SslKey = settings.KeyFile;
        options.CloudEvents = false;
        options.MaxQos = options.MaxQos < 0 || options.MaxQos > AzureConstants.MaxQos ? AzureConstants.MaxQos : options.MaxQos;
        options.KeyNames.Certificate = "azure.cert";
        options.KeyNames.CertificateKey = "azure.key";
        return options;
    }
}
