// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Limits and fixed values of updates.</summary>
public static class OtaConstants
{
    /// <summary>Largest <c>manifest.json</c> in bytes; it is held in memory while an update runs.</summary>
    public const int MaxManifestBytes = 32 * 1024;

    /// <summary>Longest name of an entry in bytes, with its directory.</summary>
    public const int MaxEntryNameBytes = 255;

    /// <summary>Longest name of a file in bytes, without the directory in front of it.</summary>
    public const int MaxFileNameBytes = 49;

    /// <summary>Largest extra field of the manifest's entry in bytes, which holds the signatures.</summary>
    public const int MaxExtraBytes = 2048;

    /// <summary>Most parts of a manifest.</summary>
    public const int MaxParts = 200;

    /// <summary>Most entries of a bundle, directories and files that nobody wants included.</summary>
    public const int MaxEntries = 1000;

    /// <summary>Largest file in bytes.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>Largest assembly in bytes: one array has to hold it when it is loaded.</summary>
    public const int MaxAssemblyBytes = 16 * 1024 * 1024;

    /// <summary>Number of slots.</summary>
    public const int SlotCount = 2;

    /// <summary>In place of the number of a slot: the firmware that the boot loader was deployed with.</summary>
    public const int FactorySlot = -1;

    /// <summary>Number of keys <c>update.key0</c> to <c>update.key7</c>.</summary>
    public const int KeyCount = 8;

    /// <summary>Seconds without progress after which an update is given up, unless the configuration says otherwise.</summary>
    public const int DefaultTimeoutSeconds = 600;

    /// <summary>Boots of a committed firmware that may fail one after the other before the factory firmware is started instead.</summary>
    public const int MaxFailedBoots = 3;

    /// <summary>Starts that an uncommitted firmware gets.</summary>
    public const int MaxAttempts = 1;

    /// <summary>Pause between the end of an update and the restart.</summary>
    public const int RestartDelayMilliseconds = 100;

    /// <summary>Bytes of a file after which progress is reported again.</summary>
    public const int ProgressBytes = 50000;

    /// <summary>Time after which progress is reported again.</summary>
    public const int ProgressMilliseconds = 5000;

    /// <summary>Time after which handlers that had the update wait are asked again.</summary>
    public const int WaitMilliseconds = 1000;

    /// <summary>Bytes that are copied or read at once.</summary>
    public const int CopyBytes = 512;

    /// <summary>Name of the first entry of a bundle.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Put in front of the platform's name in the manifest, so that bundles for the native firmware of the same chip do not fit.</summary>
    public const string PlatformPrefix = "nano";

    /// <summary>Result of an update that was applied, or had nothing to do.</summary>
    public const int ResultOk = 1;

    /// <summary>Result of an update that failed, unless a more exact one is known.</summary>
    public const int ResultFailed = -1;

    /// <summary>Result of an update whose hashes do not match, or whose server cannot be reached.</summary>
    public const int ResultMismatch = -10;

    /// <summary>Room beside the assemblies of the slots that is left for indexes and boot records, in bytes.</summary>
    public const int ReservedBytes = 24 * 1024;

    internal const int SignatureExtraId = 0x293a;
    internal const int CheckIntervalMilliseconds = 1000;
    internal const int MaxIndexBytes = 48 * 1024;
}
