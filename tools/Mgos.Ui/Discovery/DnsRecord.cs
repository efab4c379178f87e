// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Ui.Discovery;

/// <summary>A record of DNS, as far as services are told by it.</summary>
/// <param name="Name">Whose record it is, lower case, without a dot at the end.</param>
/// <param name="TimeToLive">How long it holds; zero says that it no longer does.</param>
internal abstract record DnsRecord(string Name, TimeSpan TimeToLive)
{
    /// <summary>A service of a kind: name of the instance, as it is written.</summary>
    internal sealed record Pointer(string Name, TimeSpan TimeToLive, string Target) : DnsRecord(Name, TimeToLive);

    /// <summary>Where an instance listens.</summary>
    internal sealed record Service(string Name, TimeSpan TimeToLive, string Host, int Port) : DnsRecord(Name, TimeToLive);

    /// <summary>What an instance says of itself; of a key that comes twice, the first counts.</summary>
    internal sealed record Text(string Name, TimeSpan TimeToLive, IReadOnlyDictionary<string, string> Values) : DnsRecord(Name, TimeToLive);

    /// <summary>IPv4 address of a host.</summary>
    internal sealed record Address(string Name, TimeSpan TimeToLive, IPAddress Value) : DnsRecord(Name, TimeToLive);
}
