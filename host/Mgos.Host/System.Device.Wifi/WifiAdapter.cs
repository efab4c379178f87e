// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using System.Net.NetworkInformation;
using Mgos.Host;
using Mgos.Host.Wifi;

namespace System.Device.Wifi;

/// <summary>The Wi-Fi station of the current virtual device, in the neighbourhood <see cref="HostMachine.Wifi"/>.</summary>
/// <remarks>The API of nanoFramework.System.Device.Wifi. A scan is over at once.</remarks>
public sealed class WifiAdapter : IDisposable
{
    private readonly HostMachine _machine;
    private VirtualNetwork[] _found = [];
    private bool _disposed;

    private WifiAdapter(HostMachine machine)
    {
        _machine = machine;
    }

    /// <summary>Occurs when a scan is over; on the machine's event thread.</summary>
    public event AvailableNetworksChangedEventHandler AvailableNetworksChanged;

    /// <summary>Gets the number of the interface.</summary>
    public int NetworkInterface => VirtualWifi.StationIndex;

    /// <summary>Gets what the last scan has found.</summary>
    public WifiNetworkReport NetworkReport => new([.. _found.Select(ToAvailable)]);

    /// <summary>Lists the adapters.</summary>
    /// <returns>One.</returns>
    public static WifiAdapter[] FindAllAdapters() => [new(HostMachine.Required)];

    /// <summary>Joins a network; blocks until that has ended, 20 s at worst.</summary>
    /// <param name="availableNetwork">The network.</param>
    /// <param name="reconnectionKind">Has no effect.</param>
    /// <param name="passwordCredential">The password; empty for none.</param>
    /// <returns>How it has ended.</returns>
    public WifiConnectionResult Connect(WifiAvailableNetwork availableNetwork, WifiReconnectionKind reconnectionKind, string passwordCredential) =>
        Connect(availableNetwork.Ssid, reconnectionKind, passwordCredential);

    /// <summary>Joins a network; blocks until that has ended, 20 s at worst.</summary>
    /// <param name="ssid">The name of the network.</param>
    /// <param name="reconnectionKind">Has no effect.</param>
    /// <param name="passwordCredential">The password; empty for none.</param>
    /// <returns>How it has ended.</returns>
    public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(ssid);
        ArgumentNullException.ThrowIfNull(passwordCredential);
        return new WifiConnectionResult(_machine.Wifi.Join(ssid, passwordCredential) switch
        {
            JoinResult.Joined => WifiConnectionStatus.Success,
            JoinResult.NoNetwork => WifiConnectionStatus.NetworkNotAvailable,
            JoinResult.WrongPassword => WifiConnectionStatus.InvalidCredential,
            JoinResult.TimedOut => WifiConnectionStatus.Timeout,
            _ => WifiConnectionStatus.UnspecifiedFailure,
        });
    }

    /// <summary>Leaves the network.</summary>
    public void Disconnect()
    {
        ThrowIfDisposed();
        _machine.Wifi.Leave();
    }

    /// <summary>Sets the name that the device has in the network.</summary>
    /// <param name="deviceName">1 to 32 characters.</param>
    /// <exception cref="ArgumentException">Empty or too long.</exception>
    public void SetDeviceName(string deviceName)
    {
        if (string.IsNullOrEmpty(deviceName) || deviceName.Length > 32)
            throw new ArgumentException();
    }

    /// <summary>Starts a scan.</summary>
    /// <exception cref="InvalidOperationException">The station is off.</exception>
    public void ScanAsync()
    {
        ThrowIfDisposed();
        if (!_machine.Wifi.Settings.Options.HasFlag(Wireless80211Configuration.ConfigurationOptions.Enable))
            throw new InvalidOperationException();
        _machine.Events.Post(EndScan);
    }

    /// <summary>Gives the adapter back.</summary>
    public void Dispose() => _disposed = true;

    private static WifiAvailableNetwork ToAvailable(VirtualNetwork network) => new()
    {
        Bsid = network.Bssid.Replace(':', '-').ToUpperInvariant(),
        Ssid = network.Ssid,
        NetworkRssiInDecibelMilliwatts = network.SignalDbm,
    };

    private void EndScan()
    {
        _found = _machine.Wifi.Scan();
        if (!_disposed)
            AvailableNetworksChanged?.Invoke(this, EventArgs.Empty);
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
