// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Diagnostics;
using Mgos.Cli.Project;

namespace Mgos.Cli.Ui;

/// <summary>The browser of the desktop.</summary>
internal static class Browsers
{
    /// <summary>Opens an address.</summary>
    internal static bool TryOpen(string url)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return Process.Start(new ProcessStartInfo(url) { UseShellExecute = true }) != null;
            string? program = Programs.Find(OperatingSystem.IsMacOS() ? "open" : "xdg-open");
            return program != null && Process.Start(new ProcessStartInfo(program, [url]) { RedirectStandardOutput = true, RedirectStandardError = true }) != null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
