// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Levels, file names and limits of the configuration.</summary>
public static class ConfigConstants
{
    /// <summary>Level of the compiled-in defaults.</summary>
    public const int DefaultsLevel = 0;

    /// <summary>First level that is a file.</summary>
    public const int FirstFileLevel = 1;

    /// <summary>Last level that belongs to the vendor of the device.</summary>
    public const int LastVendorLevel = 8;

    /// <summary>Level of the user: what is saved at run time.</summary>
    public const int UserLevel = 9;

    /// <summary>Largest configuration file in bytes that is written or read; a larger one counts as broken.</summary>
    public const int MaxFileBytes = 64 * 1024;

    /// <summary>Deepest nesting of a schema.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most entries of a schema, objects included.</summary>
    public const int MaxEntries = 32767;

    /// <summary>Longest watchdog time-out in seconds that is taken from <c>sys.wdt_timeout</c>.</summary>
    public const int MaxWatchdogSeconds = 1000000;

    /// <summary>How often handlers are told of one change, if some of them change the configuration themselves.</summary>
    public const int MaxChangeRounds = 8;

    /// <summary>Key of the list that says which keys may be set.</summary>
    public const string AclKey = "conf_acl";

    internal const string FilePrefix = "conf";
    internal const string FileSuffix = ".json";
    internal const string TrySuffix = ".try";
    internal const string BadSuffix = ".bad";
    internal const string VendorFile = "conf_vendor.json";
    internal const string OldUserFile = "conf.json";
    internal const int LevelBeforeVendorFile = 5;
    internal const string AllowAll = "*";
    internal const int InitialFileBytes = 512;
    internal const int InitialTextBytes = 64;
}
