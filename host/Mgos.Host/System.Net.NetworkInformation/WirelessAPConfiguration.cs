// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Linq;
using Mgos.Host;
using Mgos.Host.Wifi;

namespace System.Net.NetworkInformation;

/// <summary>The settings of the access point of the current virtual device; kept until the process ends.</summary>
/// <remarks>A board takes them over when it restarts, the PC at once.</remarks>
public class WirelessAPConfiguration
{
    private const int SsidLengthMax = 31;
    private const int PasswordLengthMin = 8;
    private const int PasswordLengthMax = 63;
    private const byte DefaultChannel = 8;

    /// <summary>Makes settings.</summary>
    /// <param name="id">Their number.</param>
    public WirelessAPConfiguration(uint id)
    {
        Id = id;
        Authentication = AuthenticationType.Open;
        Options = ConfigurationOptions.AutoStart;
        Channel = DefaultChannel;
        MaxConnections = 1;
    }

    /// <summary>Whether the access point is in use.</summary>
    [Flags]
    public enum ConfigurationOptions : byte
    {
        /// <summary>Nothing said.</summary>
        None = 0,

        /// <summary>It is off.</summary>
        Disable = 1,

        /// <summary>It may be used.</summary>
        Enable = 2,

        /// <summary>It is on.</summary>
        AutoStart = 6,

        /// <summary>Scans do not show it.</summary>
        HiddenSSID = 8,
    }

    /// <summary>Gets or sets how the network tells who may join.</summary>
    public AuthenticationType Authentication { get; set; }

    /// <summary>Gets or sets how it encrypts.</summary>
    public EncryptionType Encryption { get; set; }

    /// <summary>Gets or sets the kind of radio.</summary>
    public RadioType Radio { get; set; }

    /// <summary>Gets or sets the password.</summary>
    public string Password { get; set; }

    /// <summary>Gets or sets the name of the network.</summary>
    public string Ssid { get; set; }

    /// <summary>Gets or sets whether it is in use.</summary>
    public ConfigurationOptions Options { get; set; }

    /// <summary>Gets the number of the settings.</summary>
    public uint Id { get; }

    /// <summary>Gets or sets the channel.</summary>
    public byte Channel { get; set; }

    /// <summary>Gets or sets how many may join.</summary>
    public byte MaxConnections { get; set; }

    /// <summary>Gets the settings that are kept.</summary>
    /// <returns>One copy for each access point: one.</returns>
    public static WirelessAPConfiguration[] GetAllWirelessAPConfigurations() => [AccessPoint.Settings.Copy()];

    private static VirtualAccessPoint AccessPoint => HostMachine.Required.Wifi.AccessPoint;

    /// <summary>Keeps the settings and takes them over.</summary>
    /// <exception cref="ArgumentNullException">No name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The name is too long, nobody may join, or the password has not 8 to 63 characters.</exception>
    public void SaveConfiguration()
    {
        if (Ssid == null)
            throw new ArgumentNullException();
        if (Ssid.Length > SsidLengthMax || MaxConnections < 1 || (HasPassword && Password.Length is < PasswordLengthMin or > PasswordLengthMax))
            throw new ArgumentOutOfRangeException();
        AccessPoint.Apply(Copy());
    }

    /// <summary>Lists who has joined.</summary>
    /// <returns>One object each.</returns>
    public WirelessAPStation[] GetConnectedStations() => [.. AccessPoint.Clients.Select(client => new WirelessAPStation(client))];

    /// <summary>Finds one who has joined.</summary>
    /// <param name="stationIndex">The number of his place.</param>
    /// <returns>Who it is.</returns>
    /// <exception cref="IndexOutOfRangeException">Nobody is there.</exception>
    public WirelessAPStation GetConnectedStations(int stationIndex)
    {
        var client = AccessPoint.Find(stationIndex) ?? throw new IndexOutOfRangeException();
        return new WirelessAPStation(client);
    }

    /// <summary>Throws somebody out.</summary>
    /// <param name="stationIndex">The number of his place.</param>
    public void DeAuthStation(int stationIndex)
    {
        var client = AccessPoint.Find(stationIndex);
        if (client != null)
            AccessPoint.Leave(client);
    }

    private bool HasPassword => Authentication is not (AuthenticationType.Open or AuthenticationType.None);

    private WirelessAPConfiguration Copy() => (WirelessAPConfiguration)MemberwiseClone();
}
