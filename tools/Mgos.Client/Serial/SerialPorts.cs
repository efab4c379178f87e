// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Microsoft.Win32;

namespace Mgos.Client.Serial;

/// <summary>The serial ports of this PC on which a device may be.</summary>
public static partial class SerialPorts
{
    private const string DeviceFolder = "/dev";
    private const string WindowsKey = @"HARDWARE\DEVICEMAP\SERIALCOMM";

    private static readonly string[] s_notDevices = ["Bluetooth", "-SPPDev", "-WirelessiAP", "debug-console", "wlan-debug"];
    private static readonly string[] s_builtIn = ["COM1", "COM2"];

    /// <summary>Lists the ports, USB adapters only, in the order of their numbers.</summary>
    /// <returns>Names as <c>--port</c> takes them.</returns>
    public static IReadOnlyList<string> List() => Sort(OperatingSystem.IsWindows() ? ListWindows() : OperatingSystem.IsMacOS() ? ListMac() : ListLinux());

    /// <summary>Sorts names so that COM4 stands before COM10.</summary>
    internal static string[] Sort(IEnumerable<string> names) =>
        [.. names.OrderBy(name => Number().Replace(name, digits => digits.Value.PadLeft(9, '0')), StringComparer.Ordinal)];

    internal static bool IsMacDevice(string path) => !s_notDevices.Any(part => path.Contains(part, StringComparison.Ordinal));

    private static IEnumerable<string> ListLinux() =>
        Directory.EnumerateFiles(DeviceFolder, "ttyUSB*").Concat(Directory.EnumerateFiles(DeviceFolder, "ttyACM*"));

    private static IEnumerable<string> ListMac() => Directory.EnumerateFiles(DeviceFolder, "cu.*").Where(IsMacDevice);

    [SupportedOSPlatform("windows")]
    private static IEnumerable<string> ListWindows()
    {
        using RegistryKey? key = Registry.LocalMachine.OpenSubKey(WindowsKey);
        string[] names = [.. (key?.GetValueNames() ?? []).Select(name => Convert.ToString(key!.GetValue(name), CultureInfo.InvariantCulture) ?? "")];
        return names.Except(s_builtIn).Where(name => name.Length > 0);
    }

    [GeneratedRegex("[0-9]{1,8}")]
    private static partial Regex Number();
}
