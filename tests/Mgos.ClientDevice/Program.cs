// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.ClientDevice;

/// <summary>Entry point.</summary>
public static class Program
{
    /// <summary>Boots the firmware.</summary>
    public static void Main() => Firmware.Run(() => new ClientDeviceApp());

    private sealed class ClientDeviceApp : MgosApp
    {
        public override InitResult OnInit(Device device) => InitResult.Ok;
    }
}
