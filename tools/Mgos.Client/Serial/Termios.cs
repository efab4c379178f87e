// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;

namespace Mgos.Client.Serial;

/// <summary>The fields of the struct termios that no call of the C library sets.</summary>
/// <remarks>
/// <code>
///          c_cflag at   bytes   CLOCAL    CRTSCTS      HUPCL
/// Linux    8            4       0x800     0x80000000   0x400
/// macOS    16           8       0x8000    0x30000      0x4000
/// </code>
/// </remarks>
internal static class Termios
{
    /// <summary>More than the size of the struct on any system.</summary>
    internal const int SizeMax = 256;

    private const int LinuxOffset = 8;
    private const int MacOffset = 16;

    /// <summary>Ignores the modem's lines, does not hang up at the end, and sets the flow control.</summary>
    internal static void SetModes(byte[] settings, bool hasHardwareFlowControl)
    {
        bool isMac = OperatingSystem.IsMacOS();
        (uint local, uint flow, uint hangUp) = isMac ? (0x8000u, 0x30000u, 0x4000u) : (0x800u, 0x80000000u, 0x400u);
        Span<byte> field = settings.AsSpan(isMac ? MacOffset : LinuxOffset);
        uint modes = BinaryPrimitives.ReadUInt32LittleEndian(field);
        modes = (modes | local) & ~hangUp & ~flow;
        BinaryPrimitives.WriteUInt32LittleEndian(field, hasHardwareFlowControl ? modes | flow : modes);
    }
}
