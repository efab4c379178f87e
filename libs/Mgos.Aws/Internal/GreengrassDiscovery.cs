// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Net;

namespace Mgos.Aws;

/// <summary>Looks for a Greengrass core in the place of the cloud, sets <c>mqtt.*</c> to it, and restarts the device.</summary>
/// <remarks>
/// Mirrors <c>aws_gg.c</c>: with <c>aws.greengrass.enable</c> and without <c>mqtt.enable</c>, on each new address of the device
/// <c>GET https://HOST:8443/greengrass/discover/thing/THING</c> with the certificates of MQTT, after a pause that doubles with each failure.
/// </remarks>
internal sealed class GreengrassDiscovery : IDiscoveryOwner
{
    private const int MillisecondsPerSecond = 1000;

    private readonly Device _device;
    private readonly DeviceConfig _config;
    private readonly AwsConfig _aws;
    private int _pauseSeconds;
    private int _timer;
    private DiscoveryRequest _request;

    private GreengrassDiscovery(Device device)
    {
        _device = device;
        _config = DeviceConfig.From(device);
        _aws = AwsConfig.From(device);
        device.Events.AddHandler(NetworkEvents.IpAcquired, (int id, object data) => Schedule());
    }

    /// <summary>Port of the discovery.</summary>
    internal int Port { get; set; } = AwsConstants.DiscoveryPort;

    internal static void Start(Device device)
    {
        if (AwsConfig.From(device).Greengrass.Enable && !DeviceConfig.From(device).GetBoolean("mqtt.enable"))
            device.Parts.Add(new GreengrassDiscovery(device));
    }

    void IDiscoveryOwner.OnAnswer(int status, byte[] body)
    {
        _request = null;
        if (status != DiscoveryRequest.Ok)
        {
            OnFailed("the discovery answers " + status.ToString() + "; look whether the thing " + _aws.ThingName + " is in a Greengrass group and its policy allows greengrass:Discover");
            return;
        }

        GreengrassCore core = GreengrassCore.Read(body);
        if (core == null)
            OnFailed("no core in the answer of the discovery; look whether the core tells where it can be reached");
        else if (!TryUse(core))
            OnFailed("cannot save what was found");
    }

    void IDiscoveryOwner.OnFailed(string why)
    {
        _request = null;
        OnFailed(why);
    }

    private void OnFailed(string why)
    {
        _device.Log.Error(nameof(GreengrassDiscovery), why);
        Schedule();
    }

    private void Schedule()
    {
        if (_request != null)
            return;
        _pauseSeconds = _pauseSeconds == 0 ? _aws.Greengrass.ReconnectTimeoutMin : _pauseSeconds * 2;
        if (_pauseSeconds > _aws.Greengrass.ReconnectTimeoutMax)
            _pauseSeconds = _aws.Greengrass.ReconnectTimeoutMax;
        if (_pauseSeconds < 1)
            _pauseSeconds = 1;
        _device.Timers.Clear(_timer);
        _timer = _device.Timers.Set(_pauseSeconds * MillisecondsPerSecond, TimerOptions.None, Look);
    }

    private void Look()
    {
        _timer = TimerQueue.InvalidTimerId;
        MqttOptions options = MqttOptions.Read(_config, "mqtt");
        HostAddress address = options.GetAddress();
        if (address == null)
        {
            OnFailed("mqtt.server is not host[:port]: " + options.Server);
            return;
        }

        TlsFileNames names = new TlsFileNames { Certificate = options.SslCert, Key = options.SslKey, Authorities = options.SslCaCert, ServerName = address.Host };
        string failure;
        TlsEndpoint tls = names.Load(_device, false, out failure);
        if (tls == null)
        {
            OnFailed("no discovery of a Greengrass core: " + failure);
            return;
        }

        _request = new DiscoveryRequest(_device, this, tls, HostAddress.Parse(address.Host, Port), _aws.ThingName);
        _request.Start();
    }

    private bool TryUse(GreengrassCore core)
    {
        byte[] authority = Encoding.UTF8.GetBytes(core.Authority);
        if (!_device.Files.WriteFile(AwsConstants.GreengrassAuthorityFile, authority, authority.Length))
            return false;
        _config.SetBoolean("mqtt.enable", true);
        _config.SetString("mqtt.server", core.Server);
        _config.SetString("mqtt.ssl_ca_cert", AwsConstants.GreengrassAuthorityFile);
        _config.SetInt("mqtt.max_qos", 0);
        string message;
        if (!_config.Save(false, out message))
            return false;
        _device.Log.Info(nameof(GreengrassDiscovery), "Greengrass core at " + core.Server);
        _device.RestartAfter(AwsConstants.RestartDelayMilliseconds);
        return true;
    }
}
