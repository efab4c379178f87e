// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Config;

/// <summary>Names and times of the configuration service.</summary>
public static class ConfigServiceConstants
{
    /// <summary>Milliseconds from the answer to a restart that was asked for.</summary>
    public const int RebootDelayMilliseconds = 500;

    /// <summary>Method that reads.</summary>
    public const string GetMethod = "Config.Get";

    /// <summary>Method that changes.</summary>
    public const string SetMethod = "Config.Set";

    /// <summary>Method that saves.</summary>
    public const string SaveMethod = "Config.Save";
}
