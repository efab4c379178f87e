// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Location;

namespace Mgos.Cron;

/// <summary>What a plan has to know of its device.</summary>
internal sealed class CronSurroundings
{
    internal PosixTimeZone Zone { get; private set; } = PosixTimeZone.Utc;

    internal bool HasLocation { get; private set; }

    internal double Latitude { get; private set; }

    internal double Longitude { get; private set; }

    internal DeviceRandom Random { get; private set; }

    /// <summary>Looks at the device; tells whether times may have changed by what is new.</summary>
    internal bool Update(Device device)
    {
        double latitude;
        double longitude;
        bool hasLocation = DeviceLocation.From(device).TryGet(out latitude, out longitude);
        bool isNew = hasLocation != HasLocation || latitude != Latitude || longitude != Longitude || device.Clock.TimeZone != Zone;
        HasLocation = hasLocation;
        Latitude = latitude;
        Longitude = longitude;
        Zone = device.Clock.TimeZone;
        Random = device.Random;
        return isNew;
    }
}
