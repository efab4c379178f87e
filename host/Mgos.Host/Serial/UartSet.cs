// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO.Ports;

namespace Mgos.Host.Serial;

/// <summary>The serial ports of one machine and the lines they are connected to.</summary>
/// <remarks>A line lives as long as its machine, so a client keeps its connection while the device closes the port or reboots.</remarks>
public sealed class UartSet : IDisposable
{
    private readonly SerialLine[] _lines = new SerialLine[UartBinding.UartCount];
    private readonly SerialPort[] _ports = new SerialPort[UartBinding.UartCount];

    /// <summary>Opens the lines of the bindings.</summary>
    internal UartSet(UartBinding[] bindings)
    {
        try
        {
            foreach (var binding in bindings)
            {
                _lines[binding.Number] = Open(binding);
                UsesStandardStreams |= binding.Backend == UartBackend.Stdio;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether a line reads standard input and writes standard output.</summary>
    internal bool UsesStandardStreams { get; }

    /// <summary>Gets the line of a port.</summary>
    /// <param name="number">The number of the port: 0 is COM1.</param>
    /// <returns>The line; null if the port does not exist.</returns>
    public SerialLine this[int number] => number >= 0 && number < _lines.Length ? _lines[number] : null;

    /// <summary>Says where each port is connected to, for people.</summary>
    /// <returns>Lines such as <c>UART0: /tmp/device (/dev/pts/3)</c>; none for ports that do not exist.</returns>
    public string[] Describe()
    {
        var lines = new List<string>();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i] != null)
                lines.Add("UART" + i + ": " + _lines[i].Description);
        }

        return [.. lines];
    }

    /// <summary>Connects a port to a line, which the machine then owns; a line the port had before is closed.</summary>
    /// <param name="number">The number of the port: 0 is COM1.</param>
    /// <param name="line">The line; null takes the port away.</param>
    public void Connect(int number, SerialLine line)
    {
        _lines[number]?.Dispose();
        _lines[number] = line;
    }

    /// <summary>Closes all ports and lines.</summary>
    public void Dispose()
    {
        Reset();
        for (var i = 0; i < _lines.Length; i++)
            Connect(i, null);
    }

    /// <summary>Makes a port object the one of its number; false if there is one.</summary>
    internal bool TryRegister(int number, SerialPort port)
    {
        lock (_ports)
        {
            if (number < 0 || number >= _ports.Length)
                return true;
            if (_ports[number] != null)
                return false;
            _ports[number] = port;
            return true;
        }
    }

    /// <summary>Forgets a port object.</summary>
    internal void Unregister(int number, SerialPort port)
    {
        lock (_ports)
        {
            if (number >= 0 && number < _ports.Length && _ports[number] == port)
                _ports[number] = null;
        }
    }

    /// <summary>Disposes of the port objects that are left.</summary>
    internal void Reset()
    {
        foreach (var port in (SerialPort[])_ports.Clone())
            port?.Dispose();
    }

    /// <summary>The names of the ports that exist.</summary>
    internal string[] Names()
    {
        var names = new List<string>();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i] != null)
                names.Add("COM" + (i + 1));
        }

        return [.. names];
    }

    private static SerialLine Open(UartBinding binding) => binding.Backend switch
    {
        UartBackend.Pty => new PtyLine(binding.Link),
        UartBackend.Tcp => new TcpLine(binding.TcpPort),
        UartBackend.Stdio => new StdioLine(),
        _ => null,
    };
}
