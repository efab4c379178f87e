// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Ports;

namespace Mgos.Host.Tests.Support;

/// <summary>Machines for tests.</summary>
internal static class Machines
{
    internal const int TimeoutMilliseconds = 20000;

    /// <summary>All byte values.</summary>
    internal static byte[] AllBytes()
    {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)i;
        return bytes;
    }

    /// <summary>A machine on a folder.</summary>
    internal static HostMachine On(string folder, params UartBinding[] uarts) =>
        new(new HostOptions("test") { StateDirectory = folder, Uarts = uarts });

    /// <summary>Opens a port of a machine.</summary>
    internal static SerialPort OpenPort(HostMachine machine, int number, int bufferBytes = 256)
    {
        using (machine.Enter())
        {
            var port = new SerialPort("COM" + (number + 1)) { ReadTimeout = TimeoutMilliseconds, ReadBufferSize = bufferBytes };
            port.Open();
            return port;
        }
    }

    /// <summary>Reads bytes from a port.</summary>
    internal static byte[] Read(SerialPort port, int count)
    {
        var data = new byte[count];
        port.Read(data, 0, count);
        return data;
    }
}
