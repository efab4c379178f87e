// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Wifi;

// The name server of the access point.
public sealed partial class WifiManager
{
    private const int NamePort = 53;

    private UdpSocket _nameServer;

    private void UseNameServer()
    {
        string name = _config.GetString("wifi.ap.hostname");
        if (_nameServer != null)
            _nameServer.Close();
        _nameServer = null;
        if (!AccessPoint.IsEnabled || name.Length == 0 || !_driver.CarriesSockets)
            return;
        AccessPointNames names = new AccessPointNames(name, AccessPoint.Address);
        _nameServer = UdpSocket.Open(_device, ListenAddress.Parse(AccessPoint.Address + ":" + NamePort.ToString()), names);
        names.Socket = _nameServer;
    }
}
