// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Cron;
using Mgos.Crontab;
using Mgos.Location;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Service.Cron.Tests;

/// <summary>A device with jobs, and RPC if wanted.</summary>
internal static class CronDevice
{
    internal static TestDevice Create(RamStorage storage, bool hasRpc)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(4);
        schema.BeginObject("device");
        schema.BeginObject("location");
        schema.Double("lat", 999);
        schema.Double("lon", 999);
        schema.EndObject();
        schema.EndObject();
        object[] parts = { schema.Build() };
        return hasRpc
            ? new TestDevice(parts, new StorageLibrary(storage), new ConfigLibrary(), new RouterLibrary(), new LocationLibrary(), new CronLibrary(), new CrontabLibrary(), new CronServiceLibrary())
            : new TestDevice(parts, new StorageLibrary(storage), new ConfigLibrary(), new LocationLibrary(), new CronLibrary(), new CrontabLibrary(), new CronServiceLibrary());
    }
}
