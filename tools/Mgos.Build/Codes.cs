// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Codes of everything the tool complains about.</summary>
public static class Codes
{
    /// <summary>Not YAML, or a key with a value of the wrong form.</summary>
    public const string BadManifest = "MGOS101";

    /// <summary>A key that no manifest has (warning).</summary>
    public const string UnknownKey = "MGOS102";

    /// <summary>A key of the original that means nothing here (warning).</summary>
    public const string IgnoredKey = "MGOS103";

    /// <summary>A library that is named but not referenced.</summary>
    public const string MissingLibrary = "MGOS104";

    /// <summary>Libraries that wait for each other.</summary>
    public const string Cycle = "MGOS105";

    /// <summary>A condition that cannot be evaluated.</summary>
    public const string BadCondition = "MGOS106";

    /// <summary>An <c>error</c> key of a manifest.</summary>
    public const string ManifestSaysError = "MGOS107";

    /// <summary>A <c>warning</c> key of a manifest (warning).</summary>
    public const string ManifestSaysWarning = "MGOS108";

    /// <summary>A library that is to be left out, but is started with the device or not part of the app.</summary>
    public const string CannotLeaveOut = "MGOS109";

    /// <summary>A configuration entry that is not of one of the known forms.</summary>
    public const string BadSchemaEntry = "MGOS110";

    /// <summary>A key that is defined twice.</summary>
    public const string DuplicateKey = "MGOS111";

    /// <summary>A default that does not fit its type.</summary>
    public const string BadDefault = "MGOS112";

    /// <summary>A reference to an entry that does not exist.</summary>
    public const string MissingReference = "MGOS113";

    /// <summary>A file named by <c>filesystem</c> that does not exist.</summary>
    public const string MissingFile = "MGOS120";

    /// <summary>A file that cannot be read or written.</summary>
    public const string BadFile = "MGOS121";

    /// <summary>README tables that are not those of the manifest.</summary>
    public const string StaleReadme = "MGOS130";

    /// <summary>A library without the tag that says to which area of the overview it belongs.</summary>
    public const string NoArea = "MGOS131";

    /// <summary>A nuspec or a list of packages that is not what follows from manifests and project files.</summary>
    public const string StalePackage = "MGOS140";

    /// <summary>A project from which no package can be made.</summary>
    public const string BadPackage = "MGOS141";
}
