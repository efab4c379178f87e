// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Shadow;

namespace Mgos.Aws;

/// <summary>Keeps the shadow with AWS IoT, if <c>mqtt.server</c> is of AWS IoT or <c>shadow.lib</c> is <c>aws</c>.</summary>
/// <remarks>Mirrors <c>mgos_aws_init</c>: starts when all libraries and the app have. If it stays off, the log says why.</remarks>
public sealed class AwsLibrary : MgosLibrary
{
    private Device _device;
    private AwsShadow _aws;

    /// <inheritdoc/>
    public override string Name => "Mgos.Aws";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        _device = device;
        NameThing(DeviceConfig.From(device));
        if (WhyOff() == null)
            MakeShadow(MqttConnection.From(device));
        device.Scripts.Add(new AwsFunctions(device));
        device.Events.AddHandler(SystemEvents.InitDone, (int id, object data) => Start());
        GreengrassDiscovery.Start(device);
        return true;
    }

    private void NameThing(DeviceConfig config)
    {
        string name = MacPlaceholders.Expand(_device, AwsConfig.From(_device).ThingName);
        config.SetOverride("aws.thing_name", name.Length > 0 ? name : _device.Info.Id);
    }

    private void MakeShadow(MqttConnection connection)
    {
        AwsConfig config = AwsConfig.From(_device);
        _aws = new AwsShadow(_device, DeviceShadow.From(_device), config.ThingName, config.ShadowName, new MqttAwsLink(connection));
        _aws.ClientId = connection.Options.ClientId.Length > 0 ? connection.Options.ClientId : _device.Info.Id;
        _device.Parts.Add(_aws);
    }

    // Apps and scripts may report from their first line; the topics are asked for when it is certain that no other cloud has taken the connection.
    private void Start()
    {
        string whyOff = WhyOff();
        if (whyOff != null || _aws == null)
        {
            _device.Log.Info(nameof(AwsLibrary), "no shadow with AWS IoT: " + whyOff);
            if (_aws != null)
                DeviceShadow.From(_device).RemoveBackend(_aws);
            return;
        }

        MqttOptions options = MqttConnection.From(_device).Options;
        string advice = AwsAdvice.OfOptions(options, AwsAlpn.TryOffer(options));
        if (advice != null)
            _device.Log.Error(nameof(AwsLibrary), advice);
        _device.Log.Info(nameof(AwsLibrary), "shadow with AWS IoT, thing " + _aws.ThingName);
        _aws.Start();
    }

    private string WhyOff()
    {
        DeviceShadow shadow = DeviceShadow.From(_device);
        if (shadow == null)
            return "shadow.enable is false";
        MqttConnection connection = MqttConnection.From(_device);
        MqttOptions options = connection == null ? null : connection.Options;
        if (options != null && options.CloudType != CloudType.Mqtt)
            return "another cloud has the MQTT connection";
        return AwsAdvice.WhyOff(
            shadow.Wants(AwsConstants.BackendName), shadow.Demands(AwsConstants.BackendName), options != null, AwsConfig.From(_device).ThingName, options == null ? "" : options.Server);
    }
}
