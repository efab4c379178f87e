// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Text;
using Mgos.Config;
using Mgos.Mqtt;
using Mgos.Shadow;
using Mgos.TestKit.Cloud.Host;

namespace Mgos.Aws.Tests.Host;

/// <summary>A thing of AWS IoT.</summary>
internal sealed class CloudDevice : ShadowDevice
{
    internal CloudDevice(string id, Dictionary<string, string> settings, Dictionary<string, string> files, bool isScript)
        : base(Schema(id, settings), files, [new MqttLibrary(), new ShadowLibrary(), new AwsLibrary()], isScript ? "api_aws.js" : null)
    {
    }

    internal AwsShadow Aws => AwsShadow.From(Device);

    internal bool UpdateParts(long version, string state) => IsScript ? Evaluate($"AWS.Shadow.update_ext({version}, {state})") == "true" : Aws.UpdateState(version, state);

    internal void WriteFiles(Dictionary<string, string> files)
    {
        foreach ((string name, string text) in files)
            Device.Files.WriteFile(name, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text));
    }

    internal string LastVersion() => IsScript ? Evaluate("AWS.Shadow.getVersion()") : Aws.LastStateVersion.ToString();

    private static ConfigSchema Schema(string id, Dictionary<string, string> settings)
    {
        Dictionary<string, string> values = new(settings) { ["device.id"] = id };
        values.TryAdd("mqtt.enable", "true");
        values.TryAdd("mqtt.reconnect_timeout_min", "0.02");
        values.TryAdd("mqtt.reconnect_timeout_max", "0.05");
        values.TryAdd("shadow.lib", "aws");
        return ManifestSchema.Build(values, "Mgos.Mqtt", "Mgos.Shadow", "Mgos.Aws", "Mgos.Mjs.Host");
    }
}
