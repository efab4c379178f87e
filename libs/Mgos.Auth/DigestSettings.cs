// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.Auth;

/// <summary>Realm, password file and hash of something that is protected.</summary>
/// <remarks>Made from a configuration it reads the live values each time, so that a change counts at once. Thread: loop.</remarks>
public sealed class DigestSettings
{
    private readonly ConfigValues _values;
    private readonly int _realmEntry = ConfigSchema.NotFound;
    private readonly int _fileEntry = ConfigSchema.NotFound;
    private readonly int _algorithmEntry = ConfigSchema.NotFound;
    private readonly string _realm = "";
    private readonly string _file = "";
    private readonly DigestAlgorithm _algorithm;

    /// <summary>Makes settings that stay as they are.</summary>
    /// <param name="realm">Realm.</param>
    /// <param name="passwordFile">Name of the password file.</param>
    /// <param name="algorithm">Hash.</param>
    public DigestSettings(string realm, string passwordFile, DigestAlgorithm algorithm)
    {
        _realm = realm;
        _file = passwordFile;
        _algorithm = algorithm;
    }

    /// <summary>Makes settings that follow a configuration.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="section">Section with the keys <c>auth_domain</c>, <c>auth_file</c> and <c>auth_algo</c>, for example <c>http</c>; a key that does not exist is empty.</param>
    public DigestSettings(DeviceConfig config, string section)
    {
        _values = config.Live;
        _realmEntry = config.Schema.Find(section + ".auth_domain");
        _fileEntry = config.Schema.Find(section + ".auth_file");
        _algorithmEntry = config.Schema.Find(section + ".auth_algo");
    }

    /// <summary>Realm; empty for none.</summary>
    public string Realm => _realmEntry == ConfigSchema.NotFound ? _realm : _values.GetStringAt(_realmEntry);

    /// <summary>Name of the password file; empty for none.</summary>
    public string PasswordFile => _fileEntry == ConfigSchema.NotFound ? _file : _values.GetStringAt(_fileEntry);

    /// <summary>Hash.</summary>
    public DigestAlgorithm Algorithm
    {
        get
        {
            if (_algorithmEntry == ConfigSchema.NotFound)
                return _algorithm;
            return _values.GetIntAt(_algorithmEntry) == (int)DigestAlgorithm.Sha256 ? DigestAlgorithm.Sha256 : DigestAlgorithm.Md5;
        }
    }

    /// <summary>True if there is a realm and a password file.</summary>
    public bool IsComplete => Realm.Length > 0 && PasswordFile.Length > 0;
}
