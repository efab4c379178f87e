// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Mgos.Ui.Discovery;

/// <summary>Puts together what records say: which services there are, and where.</summary>
internal sealed class ServiceDirectory(TimeProvider clock)
{
    /// <summary>Records that are kept; of more, those that end first are dropped.</summary>
    internal const int MaxRecords = 4096;

    private readonly Dictionary<(Type Kind, string Name, string Key), (DnsRecord Record, DateTimeOffset End)> _records = [];

    /// <summary>Takes records in.</summary>
    internal void Add(IEnumerable<DnsRecord> records)
    {
        foreach (DnsRecord record in records)
        {
            // A host may have several addresses, and a service many instances; of the others the newest counts.
            string key = record switch { DnsRecord.Pointer pointer => pointer.Target.ToLowerInvariant(), DnsRecord.Address address => address.Value.ToString(), _ => "" };
            if (record.TimeToLive == TimeSpan.Zero)
                _records.Remove((record.GetType(), record.Name, key));
            else
                _records[(record.GetType(), record.Name, key)] = (record, clock.GetUtcNow() + record.TimeToLive);
        }

        if (_records.Count > MaxRecords)
        {
            foreach (var old in _records.OrderBy(pair => pair.Value.End).Take(_records.Count - MaxRecords).ToArray())
                _records.Remove(old.Key);
        }
    }

    /// <summary>The instances of a service of which all is known, by name.</summary>
    internal IReadOnlyList<ServiceInstance> Find(string service)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DnsRecord[] live = [.. _records.Values.Where(entry => entry.End > now).Select(entry => entry.Record)];
        List<ServiceInstance> found = [];
        foreach (DnsRecord.Pointer pointer in live.OfType<DnsRecord.Pointer>().Where(pointer => pointer.Name == service))
        {
            string name = pointer.Target.ToLowerInvariant();
            DnsRecord.Service? place = live.OfType<DnsRecord.Service>().FirstOrDefault(record => record.Name == name);
            DnsRecord.Address? address = live.OfType<DnsRecord.Address>().FirstOrDefault(record => record.Name == place?.Host);
            if (place != null && address != null)
                found.Add(new ServiceInstance(FirstLabel(pointer.Target, service), address.Value, place.Port, live.OfType<DnsRecord.Text>().FirstOrDefault(record => record.Name == name)?.Values ?? new Dictionary<string, string>()));
        }

        return [.. found.OrderBy(instance => instance.Name, StringComparer.Ordinal)];
    }

    private static string FirstLabel(string instance, string service) =>
        instance.EndsWith("." + service, StringComparison.OrdinalIgnoreCase) ? instance[..^(service.Length + 1)] : instance;
}

/// <summary>A service in the network.</summary>
internal sealed record ServiceInstance(string Name, IPAddress Address, int Port, IReadOnlyDictionary<string, string> Values);
