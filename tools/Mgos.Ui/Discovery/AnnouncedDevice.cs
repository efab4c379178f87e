// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ui.Discovery;

/// <summary>A device that a service in the network belongs to.</summary>
/// <param name="Id">Id of the device.</param>
/// <param name="Port">How to call it.</param>
/// <param name="Note">App and version, as far as it says.</param>
internal sealed record AnnouncedDevice(string Id, string Port, string Note)
{
    private const int HttpPort = 80;

    /// <summary>Looks whether a service is of a device; web servers of other things are not.</summary>
    internal static AnnouncedDevice? From(ServiceInstance instance)
    {
        IReadOnlyDictionary<string, string> values = instance.Values;
        bool isShelly = instance.Name.StartsWith("shelly", StringComparison.OrdinalIgnoreCase);
        string id = values.GetValueOrDefault("id", isShelly ? instance.Name : "");
        if (id.Length == 0 || !(isShelly || values.ContainsKey("fw_id") || values.ContainsKey("fw_version")))
            return null;
        string host = instance.Address + (instance.Port == HttpPort ? "" : ":" + instance.Port);
        return new AnnouncedDevice(id, $"ws://{host}/rpc", string.Join(' ', new[] { values.GetValueOrDefault("app"), values.GetValueOrDefault("fw_version") ?? values.GetValueOrDefault("ver") }.Where(text => !string.IsNullOrEmpty(text))));
    }
}
