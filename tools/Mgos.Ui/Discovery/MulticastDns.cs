// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Mgos.Ui.Discovery;

/// <summary>Asks the local network for devices, again and again, and hears them announce themselves.</summary>
internal sealed class MulticastDns : IDeviceSource
{
    /// <summary>Where everybody listens.</summary>
    internal static readonly IPEndPoint Everybody = new(IPAddress.Parse("224.0.0.251"), 5353);

    // Mongoose OS and Mgos announce their web server; newer Shelly devices a service of their own, too.
    private static readonly string[] s_services = ["_http._tcp.local", "_shelly._tcp.local"];
    private static readonly TimeSpan[] s_pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private readonly IPEndPoint _target;
    private readonly ServiceDirectory _directory = new(TimeProvider.System);
    private readonly SemaphoreSlim _again = new(0);

    internal MulticastDns(IPEndPoint target) => _target = target;

    /// <inheritdoc/>
    public string Name => "DNS-SD";

    /// <inheritdoc/>
    public async Task RunAsync(IDeviceSink sink, CancellationToken cancel)
    {
        using Socket socket = Open();
        Task asking = AskAsync(socket, cancel);
        byte[] buffer = new byte[9000];
        while (!cancel.IsCancellationRequested)
        {
            SocketReceiveFromResult message = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancel);
            Take(buffer.AsSpan(0, message.ReceivedBytes), sink);
        }

        await asking;
    }

    /// <inheritdoc/>
    public void LookAgain() => _again.Release();

    private void Take(ReadOnlySpan<byte> message, IDeviceSink sink)
    {
        try
        {
            _directory.Add(DnsReader.Read(message));
        }
        catch (InvalidDataException)
        {
            // Anybody may send anything to this port.
            return;
        }

        foreach (ServiceInstance instance in s_services.SelectMany(_directory.Find))
        {
            if (AnnouncedDevice.From(instance) is { } device)
                sink.Found(device.Port, device.Id, device.Note, Name);
        }
    }

    private async Task AskAsync(Socket socket, CancellationToken cancel)
    {
        byte[] question = DnsQuery.Create(s_services);
        for (int i = 0; !cancel.IsCancellationRequested; i++)
        {
            try
            {
                await socket.SendToAsync(question, _target, cancel);
            }
            catch (SocketException)
            {
                // No network at the moment.
            }

            await _again.WaitAsync(i < s_pauses.Length ? s_pauses[i] : s_interval, cancel);
        }
    }

    // Another program may have the port of multicast DNS for itself: answers to an own port come, too, announcements do not.
    private Socket Open()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, IsMulticast ? _target.Port : 0));
        }
        catch (SocketException)
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        }

        if (IsMulticast)
            Join(socket);
        return socket;
    }

    private bool IsMulticast => _target.Address.GetAddressBytes()[0] is >= 224 and < 240;

    private void Join(Socket socket)
    {
        foreach (NetworkInterface part in NetworkInterface.GetAllNetworkInterfaces().Where(part => part.SupportsMulticast && part.OperationalStatus == OperationalStatus.Up))
        {
            try
            {
                if (part.GetIPProperties().GetIPv4Properties() is { } properties)
                    socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(_target.Address, properties.Index));
            }
            catch (Exception e) when (e is SocketException or NetworkInformationException)
            {
                // An interface without IPv4.
            }
        }
    }
}
