// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Ui.Discovery;

/// <summary>The question for services of some kinds, as <see cref="DnsReader"/> describes it.</summary>
internal static class DnsQuery
{
    // The answer may come to the one who has asked alone.
    private const ushort UnicastFlag = 0x8000;

    /// <summary>A message that asks for the instances of services.</summary>
    /// <param name="services">Such as <c>_http._tcp.local</c>.</param>
    internal static byte[] Create(params IReadOnlyList<string> services)
    {
        List<byte> message = [0, 0, 0, 0, 0, (byte)services.Count, 0, 0, 0, 0, 0, 0];
        foreach (string service in services)
        {
            foreach (string label in service.Split('.'))
                message.AddRange([(byte)label.Length, .. Encoding.UTF8.GetBytes(label)]);
            message.AddRange([0, 0, (byte)DnsReader.TypePointer, UnicastFlag >> 8, (byte)DnsReader.ClassInternet]);
        }

        return [.. message];
    }
}
