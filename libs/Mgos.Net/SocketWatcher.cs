// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Finds out which sockets of a device are ready and tells it on the loop; one for all sockets of a device.</summary>
/// <remarks>
/// Use it through <see cref="SocketTransport"/>, <see cref="SocketListener"/> and <see cref="UdpSocket"/> where they fit. A part that closes its sockets when the
/// device ends must call <see cref="From"/> before it is added to the device's parts. Thread: loop.
/// </remarks>
public abstract class SocketWatcher
{
    internal SocketWatcher()
    {
    }

    /// <summary>Sees all traffic of the device; null for nobody.</summary>
    public ITrafficObserver TrafficObserver { get; set; }

    /// <summary>Gives the watcher of a device; makes it at the first call.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Never null.</returns>
    public static SocketWatcher From(Device device)
    {
        DeviceSockets sockets = (DeviceSockets)device.Parts.Find(typeof(DeviceSockets));
        if (sockets == null)
        {
            sockets = new DeviceSockets(NetPlatform.CreateWatcher(device));
            device.Parts.Add(sockets);
        }

        return sockets.Watcher;
    }

    /// <summary>Takes a socket in; nothing is watched yet.</summary>
    /// <param name="socket">A socket that does not block.</param>
    /// <param name="handler">Called when it is ready.</param>
    /// <returns>Its slot; -1 if <see cref="NetPlatform.MaxSockets"/> are in use.</returns>
    public abstract int Add(Socket socket, ISocketReadyHandler handler);

    /// <summary>Says what a socket is watched for; stays until it is said again.</summary>
    /// <param name="slot">What <see cref="Add"/> gave.</param>
    /// <param name="forReading">True to have the handler called while there is something to read.</param>
    /// <param name="forWriting">True to have the handler called while something can be written.</param>
    public abstract void Arm(int slot, bool forReading, bool forWriting);

    /// <summary>Takes a socket out and closes it.</summary>
    /// <param name="slot">What <see cref="Add"/> gave; not valid any more.</param>
    public abstract void CloseSocket(int slot);

    /// <summary>Closes all sockets because the device ends.</summary>
    internal abstract void Stop();

    internal static byte InterestOf(bool forReading, bool forWriting) =>
        (byte)((forReading ? SocketInterest.Read : SocketInterest.None) | (forWriting ? SocketInterest.Write : SocketInterest.None));

    internal static void CloseNow(Socket socket)
    {
        if (socket == null)
            return;
        try
        {
            socket.Close();
        }
        catch (SocketException)
        {
            // It is gone already.
        }
    }

    /// <summary>Calls a handler.</summary>
    /// <returns>False if it has thrown: its socket is to be closed.</returns>
    internal static bool Call(Device device, ISocketReadyHandler handler)
    {
        try
        {
            handler.OnReady();
            return true;
        }
        catch (System.Exception e)
        {
            device.Log.Error(nameof(SocketWatcher), handler.GetType().Name + " threw " + e.GetType().FullName + ": " + e.Message);
            return false;
        }
    }
}
