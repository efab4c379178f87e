// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Net.Hexdump;

/// <summary>Writes what goes over the network. Thread: loop.</summary>
/// <remarks>Mirrors <c>mg_hexdump_connection</c>. What is sent in the course of writing is not dumped.</remarks>
public sealed class TrafficDump : ITrafficObserver, IDisposable
{
    private readonly Device _device;
    private readonly SocketWatcher _watcher;
    private HexdumpFormat _format;
    private IHexdumpOutput _output;
    private bool _isWriting;

    internal TrafficDump(Device device)
    {
        _device = device;
        _watcher = SocketWatcher.From(device);
    }

    /// <summary>Where the dump goes: the name of a file, <c>-</c> for printed text, <c>--</c> for the log's UART; empty if nowhere.</summary>
    public string Destination { get; private set; } = "";

    /// <summary>Finds the object of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the library is not part of the firmware.</returns>
    public static TrafficDump From(Device device) => (TrafficDump)device.Parts.Find(typeof(TrafficDump));

    /// <summary>Directs the dump, from the next event on; one to a file that has ended because of an error begins anew.</summary>
    /// <param name="destination">As <see cref="Destination"/>; null or empty to stop.</param>
    public void Direct(string destination)
    {
        Stop();
        Destination = destination ?? "";
        _output = Destination.Length == 0 ? null : OutputTo(Destination);
        if (_output == null)
            return;
        _format = new HexdumpFormat();
        _watcher.TrafficObserver = this;
    }

    /// <summary>Takes an event.</summary>
    /// <param name="connection">Number of the connection.</param>
    /// <param name="kind">What has happened.</param>
    /// <param name="localAddress">Address and port on this side.</param>
    /// <param name="remoteAddress">Address and port on the other side.</param>
    /// <param name="data">Holds the bytes, or null.</param>
    /// <param name="offset">Index of the first.</param>
    /// <param name="count">Number of bytes.</param>
    public void OnTraffic(int connection, TrafficKind kind, string localAddress, string remoteAddress, byte[] data, int offset, int count)
    {
        if (_isWriting || _output == null)
            return;
        _isWriting = true;
        byte[] header = HexdumpFormat.Header(_device.Clock.UnixSeconds, connection, localAddress, kind, remoteAddress, count);
        bool isWritten = _output.Write(header, header.Length);
        for (int position = 0; position < count && isWritten; position += HexdumpConstants.RowBytes)
        {
            int length = _format.FillRow(data, offset, count, position);
            isWritten = _output.Write(_format.Row, length);
        }

        _isWriting = false;
        if (!isWritten)
            Stop();
    }

    /// <summary>Ends the dump.</summary>
    public void Dispose() => Stop();

    private void Stop()
    {
        IHexdumpOutput output = _output;
        _output = null;
        _format = null;
        if (output == null)
            return;
        _watcher.TrafficObserver = null;
        output.Close();
    }

    private IHexdumpOutput OutputTo(string destination)
    {
        if (destination == HexdumpConstants.StandardOutput || destination == HexdumpConstants.StandardError)
            return new ConsoleHexdumpOutput(_device.Log, destination == HexdumpConstants.StandardError);
        VirtualFileSystem files = VirtualFileSystem.From(_device);
        if (files != null)
            return new FileHexdumpOutput(_device, files, destination);
        _device.Log.Error(nameof(TrafficDump), "no file systems for " + destination + ": Mgos.Vfs has not been started");
        return null;
    }
}
