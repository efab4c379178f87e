// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Host;

/// <summary>What one serial port of a virtual device is connected to, as <c>--uart</c> says it.</summary>
public sealed class UartBinding
{
    /// <summary>How many serial ports a device has: 0 to 2, which are COM1 to COM3.</summary>
    public const int UartCount = 3;

    private UartBinding(int number, UartBackend backend)
    {
        Number = number;
        Backend = backend;
    }

    /// <summary>Gets the number of the port: 0 is COM1.</summary>
    public int Number { get; }

    /// <summary>Gets the kind of connection.</summary>
    public UartBackend Backend { get; }

    /// <summary>Gets the path of the symbolic link to the pseudo-terminal; null for none.</summary>
    public string Link { get; private init; }

    /// <summary>Gets the TCP port; 0 for any free one.</summary>
    public int TcpPort { get; private init; }

    /// <summary>Binds a port to a pseudo-terminal.</summary>
    /// <param name="number">The number of the port, 0 to 2.</param>
    /// <param name="link">The path of a symbolic link to it; null for none.</param>
    /// <returns>The binding.</returns>
    public static UartBinding Pty(int number, string link = null) => new(number, UartBackend.Pty) { Link = link };

    /// <summary>Binds a port to a TCP port on 127.0.0.1.</summary>
    /// <param name="number">The number of the port, 0 to 2.</param>
    /// <param name="tcpPort">The TCP port; 0 for any free one.</param>
    /// <returns>The binding.</returns>
    public static UartBinding Tcp(int number, int tcpPort) => new(number, UartBackend.Tcp) { TcpPort = tcpPort };

    /// <summary>Binds a port to standard input and output.</summary>
    /// <param name="number">The number of the port, 0 to 2.</param>
    /// <returns>The binding.</returns>
    public static UartBinding Stdio(int number) => new(number, UartBackend.Stdio);

    /// <summary>Says that a port does not exist.</summary>
    /// <param name="number">The number of the port, 0 to 2.</param>
    /// <returns>The binding.</returns>
    public static UartBinding None(int number) => new(number, UartBackend.None);

    /// <summary>Reads a binding such as <c>0=pty:/tmp/device</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="binding">The binding; null on an error.</param>
    /// <param name="error">What is wrong; null if nothing is.</param>
    /// <returns>True if the text is right.</returns>
    public static bool TryParse(string text, out UartBinding binding, out string error)
    {
        binding = null;
        var equals = text.IndexOf('=');
        var number = equals == 1 ? text[0] - '0' : -1;
        if (number is >= 0 and < UartCount)
            binding = Parse(number, text[2..]);
        error = binding == null ? "Option '--uart' needs N=pty[:LINK], N=tcp:PORT, N=stdio or N=none with N from 0 to 2, not '" + text + "'." : null;
        return binding != null;
    }

    private static UartBinding Parse(int number, string where)
    {
        var colon = where.IndexOf(':');
        var detail = colon < 0 ? null : where[(colon + 1)..];
        return (colon < 0 ? where : where[..colon], detail) switch
        {
            ("pty", null) => Pty(number),
            ("pty", { Length: > 0 }) => Pty(number, detail),
            ("tcp", { } port) when ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var tcpPort) => Tcp(number, tcpPort),
            ("stdio", null) => Stdio(number),
            ("none", null) => None(number),
            _ => null,
        };
    }
}
