// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Boot;

/// <summary>Lines of the boot loader on the console of the machine, before there is a device with a log.</summary>
internal sealed class BootConsole
{
    private readonly IPlatform _platform;

    internal BootConsole(IPlatform platform)
    {
        _platform = platform;
    }

    internal void Write(string text)
    {
        byte[] line = Encoding.UTF8.GetBytes("boot: " + text + "\n");
        _platform.WriteConsole(line, 0, line.Length);
    }
}
