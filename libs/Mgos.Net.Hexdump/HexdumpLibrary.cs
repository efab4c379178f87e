// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;

namespace Mgos.Net.Hexdump;

/// <summary>Dumps the network traffic to <c>debug.mg_mgr_hexdump_file</c>; a change of the key counts at once.</summary>
public sealed class HexdumpLibrary : MgosLibrary
{
    private TrafficDump _dump;

    /// <inheritdoc/>
    public override string Name => "Mgos.Net.Hexdump";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        _dump = new TrafficDump(device);
        device.Parts.Add(_dump);
        DeviceConfig config = DeviceConfig.From(device);
        Apply(config);
        config.AddChangeHandler(Apply);
        return true;
    }

    private void Apply(DeviceConfig config)
    {
        string destination = config.GetString(HexdumpConstants.FileKey);
        if (destination != _dump.Destination)
            _dump.Direct(destination);
    }
}
