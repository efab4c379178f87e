// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Location;

/// <summary>The place, for api_location.js.</summary>
internal sealed class LocationFunctions : IScriptFunctions
{
    private readonly DeviceLocation _location;

    internal LocationFunctions(DeviceLocation location)
    {
        _location = location;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_location_is_set": return call => call.Return(Read(true, out double value));
            case "mgos_location_lat": return call => ReturnDegrees(call, true);
            case "mgos_location_lon": return call => ReturnDegrees(call, false);
            default: return null;
        }
    }

    private void ReturnDegrees(IScriptCall call, bool isLatitude)
    {
        double degrees;
        Read(isLatitude, out degrees);
        call.Return(degrees);
    }

    private bool Read(bool isLatitude, out double degrees)
    {
        double latitude;
        double longitude;
        bool isSet = _location.TryGet(out latitude, out longitude);
        degrees = isLatitude ? latitude : longitude;
        return isSet;
    }
}
