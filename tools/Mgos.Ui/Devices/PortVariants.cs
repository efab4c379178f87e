// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ui.Devices;

/// <summary>The same device, reached as a WebSocket or by single requests.</summary>
internal static class PortVariants
{
    private const string Http = "http";
    private const string WebSocket = "ws";

    /// <summary>For one question: a request instead of a WebSocket, of which a device has but a few.</summary>
    internal static string Lightest(string port) => Swap(port, WebSocket, Http);

    /// <summary>For a page: a WebSocket instead of requests, so that the device can send its log.</summary>
    internal static string Richest(string port) => Swap(port, Http, WebSocket);

    private static string Swap(string port, string from, string to)
    {
        foreach (string end in new[] { "://", "s://" })
        {
            if (port.StartsWith(from + end, StringComparison.OrdinalIgnoreCase))
                return string.Concat(to, port.AsSpan(from.Length));
        }

        return port;
    }
}
