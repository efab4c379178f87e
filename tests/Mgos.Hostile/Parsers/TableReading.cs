// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Hostile.Parsers;

/// <summary>Device tables of strangers, read and opened.</summary>
internal sealed class TableReading
{
    private readonly Device _device = new(new QuietPlatform(), new TestFirmware([], []), new TestApp());

    internal void Read(string table, string more)
    {
        DeviceTableReader reader = new(table + "\n" + more);
        int left = table.Length + more.Length + 2;
        while (reader.Read())
            HostileFailure.Unless(left-- > 0 && reader.Name.Length > 0, "entry without end or name");
        using VirtualFileSystem files = new(_device.Log);
        files.Devices.AddAll(more);
    }
}
