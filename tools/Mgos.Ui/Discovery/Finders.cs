// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Threading.Channels;
using Mgos.Client;
using Mgos.Ui.Devices;

namespace Mgos.Ui.Discovery;

/// <summary>All ways in which devices are found: the network, brokers, and the user.</summary>
internal sealed class Finders
{
    private const string ByHand = "by hand";

    private readonly Channel<IDeviceSource> _started = Channel.CreateUnbounded<IDeviceSource>();
    private readonly List<IDeviceSource> _sources = [];
    private readonly HashSet<string> _brokers = [];
    private readonly DeviceList _devices;
    private readonly UiOptions _options;

    internal Finders(DeviceList devices, UiOptions options)
    {
        _devices = devices;
        _options = options;
        if (options.HasDiscovery)
            Start(new MulticastDns(options.Target));
    }

    /// <summary>Takes the address of a device, or of a broker whose devices are looked for.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    internal void Add(string port)
    {
        if (!BrokerAddress.IsBroker(port))
        {
            DevicePort.Parse(port);
            _devices.Found(port, "", "", ByHand);
            return;
        }

        lock (_sources)
        {
            if (!_brokers.Add(port))
                return;
        }

        Start(new MqttTalk(port, _options.Client));
    }

    /// <summary>Asks at once.</summary>
    internal void LookAgain()
    {
        lock (_sources)
        {
            foreach (IDeviceSource source in _sources)
                source.LookAgain();
        }
    }

    /// <summary>Runs them until it is cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancel)
    {
        List<Task> running = [];
        try
        {
            await foreach (IDeviceSource source in _started.Reader.ReadAllAsync(cancel))
                running.Add(RunAsync(source, cancel));
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    private void Start(IDeviceSource source)
    {
        lock (_sources)
            _sources.Add(source);
        _started.Writer.TryWrite(source);
    }

    private async Task RunAsync(IDeviceSource source, CancellationToken cancel)
    {
        try
        {
            await source.RunAsync(_devices, cancel);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
        catch (SocketException e)
        {
            _devices.Report(source.Name, $"Devices in the network are not found: {e.Message}. Add them by their address.");
        }
    }
}
