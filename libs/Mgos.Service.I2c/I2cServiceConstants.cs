// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.I2c;

/// <summary>Names and limits of the I2C methods.</summary>
public static class I2cServiceConstants
{
    /// <summary>Largest number of bytes of one I2C.Read or I2C.Write.</summary>
    public const int MaxBytes = 4096;

    internal const string ScanMethod = "I2C.Scan";
    internal const string ReadMethod = "I2C.Read";
    internal const string WriteMethod = "I2C.Write";
    internal const string ReadByteMethod = "I2C.ReadRegB";
    internal const string ReadWordMethod = "I2C.ReadRegW";
    internal const string WriteByteMethod = "I2C.WriteRegB";
    internal const string WriteWordMethod = "I2C.WriteRegW";
    internal const string ReadRegisterFormat = "{bus: %d, addr: %d, reg: %d}";
    internal const string WriteRegisterFormat = "{bus: %d, addr: %d, reg: %d, value: %d}";
    internal const string Disabled = "I2C is disabled";
    internal const int UnavailableCode = 503;
    internal const int Absent = -1;
    internal const int MaxRegister = 255;
}
