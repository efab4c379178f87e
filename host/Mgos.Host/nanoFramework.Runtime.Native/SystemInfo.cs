// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.Runtime.Native;

/// <summary>Tells what the code runs on.</summary>
public static class SystemInfo
{
    /// <summary>How numbers with a fraction are computed.</summary>
    public enum FloatingPoint
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>32 bits, in software.</summary>
        SinglePrecisionSoftware = 1,

        /// <summary>32 bits, in hardware.</summary>
        SinglePrecisionHardware = 2,

        /// <summary>64 bits, in software.</summary>
        DoublePrecisionSoftware = 3,

        /// <summary>64 bits, in hardware.</summary>
        DoublePrecisionHardware = 4,
    }

    /// <summary>Gets the version of the firmware; on the PC, of Mgos.Host.</summary>
    public static Version Version => typeof(SystemInfo).Assembly.GetName().Version;

    /// <summary>Gets a text of the firmware's maker.</summary>
    public static string OEMString => "Mgos virtual device";

    /// <summary>Gets the maker's number; 0 on the PC.</summary>
    public static byte OEM => 0;

    /// <summary>Gets the model's number; 0 on the PC.</summary>
    public static byte Model => 0;

    /// <summary>Gets the stock number; 0 on the PC.</summary>
    public static ushort SKU => 0;

    /// <summary>Gets the name of the firmware image; <c>MGOS_HOST</c> on the PC.</summary>
    public static string TargetName => "MGOS_HOST";

    /// <summary>Gets the platform in capitals, such as <c>ESP32</c>; <c>UBUNTU</c> on the PC, the name of Mongoose OS for its PC build.</summary>
    public static string Platform => "UBUNTU";

    /// <summary>Gets how numbers with a fraction are computed.</summary>
    public static FloatingPoint FloatingPointSupport => FloatingPoint.DoublePrecisionHardware;
}
