// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Location;

/// <summary>Where a device is, as configured.</summary>
/// <remarks>Mirrors <c>mgos_location_get</c>. Thread: loop. The configuration counts at each call.</remarks>
public sealed class DeviceLocation
{
    private const double MaxLatitudeDegrees = 90;
    private const double MaxLongitudeDegrees = 180;

    private readonly DeviceLocationConfig _config;

    internal DeviceLocation(DeviceLocationConfig config)
    {
        _config = config;
    }

    /// <summary>Finds the place of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static DeviceLocation From(Device device) => (DeviceLocation)device.Parts.Find(typeof(DeviceLocation));

    /// <summary>Gives the place.</summary>
    /// <param name="latitude">Degrees, -90 to 90, north positive.</param>
    /// <param name="longitude">Degrees, -180 to 180, east positive.</param>
    /// <returns>False if it is not set, or out of range.</returns>
    public bool TryGet(out double latitude, out double longitude)
    {
        latitude = _config.Lat;
        longitude = _config.Lon;
        return latitude >= -MaxLatitudeDegrees && latitude <= MaxLatitudeDegrees && longitude >= -MaxLongitudeDegrees && longitude <= MaxLongitudeDegrees;
    }
}
