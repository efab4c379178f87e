// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Channels;

namespace Mgos.Client.Serial;

/// <summary>Finds the serial port that has a device.</summary>
internal static class SerialPortFinder
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Gives the only port there is, or the only one that answers a handshake.</summary>
    /// <exception cref="DevicePortException">There is none, or more than one.</exception>
    internal static async Task<string> FindAsync(DeviceClientOptions options, CancellationToken cancel)
    {
        IReadOnlyList<string> ports = SerialPorts.List();
        if (ports.Count == 0)
            throw new DevicePortException(DeviceFailure.NoConnection, "no port is given and there is no serial port", "Give --port, such as http://192.168.1.20/rpc, or set MGOS_PORT.");
        if (ports.Count == 1)
            return ports[0];
        bool[] answers = await Task.WhenAll(ports.Select(port => AnswersAsync(port, options, cancel))).ConfigureAwait(false);
        string[] devices = [.. ports.Where((_, index) => answers[index])];
        if (devices.Length == 1)
            return devices[0];
        string found = string.Join(", ", devices.Length == 0 ? ports : devices);
        throw new DevicePortException(DeviceFailure.NoConnection, devices.Length == 0 ? $"no device answers on any of {found}" : $"several devices answer: {found}", "Choose one with --port.");
    }

    private static async Task<bool> AnswersAsync(string port, DeviceClientOptions options, CancellationToken cancel)
    {
        DeviceClientOptions probe = new() { Timeout = s_patience, BaudRate = options.BaudRate, HasHardwareFlowControl = options.HasHardwareFlowControl, ControlLines = options.ControlLines };
        try
        {
            await using DeviceClient client = await DeviceClient.ConnectAsync(port, probe, cancel).ConfigureAwait(false);
            await client.CallAsync("RPC.Ping", null, cancel).ConfigureAwait(false);
            return true;
        }
        catch (RpcException)
        {
            return true;
        }
        catch (DevicePortException)
        {
            return false;
        }
    }
}
