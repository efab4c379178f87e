// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Host;

namespace Mgos.Config;

/// <summary>Values from the command line of a virtual device.</summary>
internal static class PlatformOverrides
{
    internal static void Apply(Device device, ConfigBoot boot)
    {
        HostMachine machine = HostMachine.Current;
        if (machine == null || device.Platform is not HostPlatform)
            return;
        if (machine.DeviceId != null)
            boot.Override(ConfigKeys.DeviceId, machine.DeviceId);
        foreach (string setting in machine.ConfigOverrides)
        {
            int equals = setting.IndexOf('=');
            boot.Override(setting.Substring(0, equals), setting.Substring(equals + 1));
        }
    }
}
