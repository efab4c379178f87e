// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Parsers;

/// <summary>All parsers.</summary>
public static class ParserTargets
{
    /// <summary>Makes the targets, by name.</summary>
    public static (string Name, Func<ParserTarget> Create)[] All { get; } =
    [
        ("json", () => new JsonTarget()),
        ("rpc", () => new RpcTarget()),
        ("uart", () => new UartTarget()),
        ("http", () => new HttpTarget()),
        ("websocket", () => new WebSocketTarget()),
        ("websocket-client", () => new WebSocketClientTarget()),
        ("udp", () => new UdpTarget()),
        ("tls", () => new TlsTarget()),
        ("fstab", () => new FstabTarget()),
        ("config", () => new ConfigTarget()),
        ("config-file", () => new ConfigFileTarget()),
        ("mjs", () => new MjsTarget()),
        ("pattern", TextTargets.Pattern),
        ("config-acl", TextTargets.Acl),
        ("rpc-acl", TextTargets.RpcAcl),
        ("digest", TextTargets.Digest),
        ("address", TextTargets.Address),
        ("path", TextTargets.PathText),
        ("devtab", TextTargets.DeviceTable),
        ("url", TextTargets.Url),
        ("zone", TextTargets.Zone),
        ("log-filter", TextTargets.LogFilters),
        ("mac", TextTargets.Placeholders),
    ];
}
