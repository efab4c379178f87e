// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;

namespace System.Net.NetworkInformation;

/// <summary>The settings of the Wi-Fi station of the current virtual device; kept until the process ends.</summary>
public class Wireless80211Configuration
{
    private const int PasswordLengthMax = 64;
    private const int SsidLengthMax = 32;

    /// <summary>Makes settings.</summary>
    /// <param name="id">Their number.</param>
    public Wireless80211Configuration(uint id)
    {
        Id = id;
    }

    /// <summary>Whether the station is in use.</summary>
    [Flags]
    public enum ConfigurationOptions : byte
    {
        /// <summary>Nothing said.</summary>
        None = 0,

        /// <summary>It is off.</summary>
        Disable = 1,

        /// <summary>It is on.</summary>
        Enable = 2,

        /// <summary>It is on and joins the network by itself.</summary>
        AutoConnect = 6,

        /// <summary>It is on and waits to be told the network.</summary>
        SmartConfig = 10,
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

    /// <summary>Gets the settings that are kept.</summary>
    /// <returns>One copy for each station: one.</returns>
    public static Wireless80211Configuration[] GetAllWireless80211Configurations() => [HostMachine.Required.Wifi.Settings.Copy()];

    /// <summary>Keeps the settings.</summary>
    /// <exception cref="ArgumentNullException">No name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Name or password too long.</exception>
    public void SaveConfiguration()
    {
        if (Ssid == null)
            throw new ArgumentNullException();
        if (Password.Length > PasswordLengthMax || Ssid.Length > SsidLengthMax)
            throw new ArgumentOutOfRangeException();
        HostMachine.Required.Wifi.Settings = Copy();
    }

    private Wireless80211Configuration Copy() => (Wireless80211Configuration)MemberwiseClone();
}
